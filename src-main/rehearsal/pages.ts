import type { Part } from '#contract/index.ts'

const MOST = 500

/** All of a long list, page by page. */
export async function pages<T>(
  ask: (page: { readonly from: number; readonly most: number }) => Promise<Part<T>>,
): Promise<readonly T[]> {
  const all: T[] = []
  for (;;) {
    const { total, items } = await ask({ from: all.length, most: MOST })
    all.push(...items)
    if (all.length >= total || items.length === 0) return all
  }
}
