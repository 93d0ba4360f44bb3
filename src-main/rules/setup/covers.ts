import type { DraftCover } from '#words/draft.ts'

/** Part of a village: the whole, or its groups from one number to another, both included. */
export type Part = { readonly village: string; readonly from: number; readonly to: number }

const RANGE = /^(\d{1,3})(?:\s*[-–—~至到]\s*(\d{1,3}))?$/u

/** `1-6`, `3`, `1-3、5`, each with or without 组; the whole village where nothing stands. Undefined for what cannot be read. */
export function partsOf({ village, groups }: DraftCover): readonly Part[] | undefined {
  const name = village.trim()
  const pieces = groups
    .replaceAll(/[第组]/gu, '')
    .split(/[、,，;；]/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  if (pieces.length === 0) return [{ village: name, from: 0, to: Infinity }]
  const parts = pieces.map((piece) => {
    const [, from = '', to = from] = RANGE.exec(piece) ?? []
    return { village: name, from: Number(from), to: Number(to) }
  })
  return parts.every(({ from, to }) => from > 0 && to >= from) ? parts : undefined
}

const isWhole = ({ from }: Part): boolean => from === 0

/** `东坞村`, `东坞村[1-6组]`: as the election states it. */
export const lineOf = (part: Part): string => (isWhole(part) ? part.village : `${part.village}[${part.from}-${part.to}组]`)

export const overlap = (a: Part, b: Part): boolean => a.village === b.village && a.from <= b.to && b.from <= a.to

/** Whether everyone of `inner` lives in one of `outer`. */
export const within = (inner: Part, outer: readonly Part[]): boolean =>
  outer.some(({ village, from, to }) => village === inner.village && from <= inner.from && inner.to <= to)
