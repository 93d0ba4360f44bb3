import { nameKey } from '#words/names.ts'
import type { Column } from './column.ts'
import type { Evidence } from './evidence.ts'
import { isHead, relationOfCode } from './relations.ts'

/** How sure a column of names is: the person's own where no other could be, or where the household says so. */
export type Names = { readonly own: Column; readonly head?: Column } | { readonly unclear: readonly Column[] } | undefined

const LIKE_NAMES = 0.7

/**
 * Which column of names is the person's own, and which that of the head of the household: in the head's own row they are equal, and the
 * head's is the same all over a household.
 */
export function whoIsWho(all: readonly Evidence[], relation: Column | undefined): Names {
  const names = all.filter(({ name, nameAndSex }) => Math.max(name, nameAndSex) >= LIKE_NAMES).map(({ column }) => column)
  const varied = names.filter((each) => each.cells.length < 10 || each.distinct / each.cells.length > 0.1)
  if (varied.length === 0) return undefined
  if (varied.length === 1) return { own: varied[0]! }
  const heads =
    relation && new Set(relation.cells.filter(({ text }) => isHead(relationOfCode(text) ?? text)).map(({ line }) => line.index))
  for (const own of varied)
    for (const head of varied) {
      if (own === head || head.distinct > own.distinct) continue
      if (heads ? isHeadIn(own, head, heads) : isSubset(own, head)) {
        const others = varied.filter((each) => each !== own && each !== head && each.distinct / each.cells.length > 0.3)
        if (others.length === 0 && (head.distinct < own.distinct || head.column !== own.column)) return { own, head }
      }
    }
  return { unclear: varied }
}

/** Own name and head's are the same just where the relation says 户主. */
function isHeadIn(own: Column, head: Column, heads: ReadonlySet<number>): boolean {
  const mine = new Map(own.cells.map(({ text, line }) => [line.index, nameKey(text)]))
  const said = head.cells.filter(({ line }) => mine.has(line.index))
  const asked = said.filter(({ line }) => heads.has(line.index))
  const equal = asked.filter(({ text, line }) => mine.get(line.index) === nameKey(text)).length
  const elsewhere = said.filter(({ line, text }) => !heads.has(line.index) && mine.get(line.index) === nameKey(text)).length
  return asked.length > 0 && equal / asked.length >= 0.9 && elsewhere <= said.length * 0.1
}

/** Every head is a person of the table, and stands for several rows. */
function isSubset(own: Column, head: Column): boolean {
  const names = new Set(own.cells.map(({ text }) => nameKey(text)))
  const heads = [...new Set(head.cells.map(({ text }) => nameKey(text)))]
  return heads.filter((name) => names.has(name)).length >= heads.length * 0.9 && head.distinct < own.distinct
}
