import type { Part } from '#contract/index.ts'

const PAGE = 100

type Page = { readonly from?: number | undefined; readonly most?: number | undefined }

/** Part of a long list, and how long it is. */
export const partOf = <T>(items: readonly T[], { from = 0, most = PAGE }: Page): Part<T> => ({
  total: items.length,
  items: items.slice(from, from + most),
})
