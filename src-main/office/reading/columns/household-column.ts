import type { Column } from './column.ts'
import { isHead, relationOfCode } from './relations.ts'

const NUMBER = /^[\w-]{1,20}$/u

/** The column of household numbers: its value changes where a household begins and nowhere else. */
export const householdColumn = (columns: readonly Column[], { relation, address, people }: Beside): Column | undefined =>
  changing(columns, relation) ?? saidOnce(columns, address, people)

type Beside = {
  readonly relation: Column | undefined
  readonly address: Column | undefined
  /** How many rows have somebody. */
  readonly people: number
}

/** Said with the address, once for a household, another for each, and blank below. */
function saidOnce(columns: readonly Column[], address: Column | undefined, people: number): Column | undefined {
  if (!address || address.cells.length < 3 || address.cells.length > people * 0.8) return undefined
  const begins = new Set(address.cells.map(({ line }) => line.index))
  return columns.find(
    ({ cells, distinct }) =>
      distinct === cells.length &&
      cells.length === begins.size &&
      cells.every(({ text, line }) => NUMBER.test(text) && begins.has(line.index)),
  )
}

function changing(columns: readonly Column[], relation: Column | undefined): Column | undefined {
  if (!relation || relation.cells.length < 4) return undefined
  const begins = new Set(relation.cells.filter(({ text }) => isHead(relationOfCode(text) ?? text)).map(({ line }) => line.index))
  return columns.find(({ cells, distinct }) => {
    if (cells.length < relation.cells.length * 0.9 || distinct < 2 || !cells.every(({ text }) => NUMBER.test(text))) return false
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
