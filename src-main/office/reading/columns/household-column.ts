import type { Column } from './column.ts'
import { isHead, relationOfCode } from './relations.ts'

/** The column of household numbers: its value changes where a household begins and nowhere else. */
export function householdColumn(columns: readonly Column[], relation: Column | undefined): Column | undefined {
  if (!relation || relation.cells.length < 4) return undefined
  const begins = new Set(relation.cells.filter(({ text }) => isHead(relationOfCode(text) ?? text)).map(({ line }) => line.index))
  return columns.find(({ cells, distinct }) => {
    if (cells.length < relation.cells.length * 0.9 || distinct < 2 || !cells.every(({ text }) => /^[\w-]{1,20}$/u.test(text)))
      return false
    const pairs = cells.slice(1).map(({ text, line }, i) => ({
      changed: text !== cells[i]!.text,
      begun: begins.has(line.index),
      next: line.index === cells[i]!.line.index + 1,
    }))
    const told = pairs.filter(({ next }) => next)
    return (
      told.length >= 3 &&
      told.filter(({ changed, begun }) => changed === begun).length >= told.length * 0.97 &&
      distinct < cells.length
    )
  })
}
