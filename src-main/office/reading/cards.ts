import { isNumberLike } from './columns/cell-signs.ts'
import { isRelationWord } from './columns/relations.ts'
import { hinting } from './columns/heading-hint.ts'
import type { Layout } from './layout.ts'
import { EMPTY, type Cell, type Table } from './tables.ts'

const LABELLED = /^\s*([\p{Script=Han}\s]{1,10})[:：]\s*(\S.*)$/u

type Said = { readonly label: string; readonly field: string; readonly value: Cell }

/**
 * A table in which each person is a card, labels beside their values, as one with a row for each: a card ends where a label comes again.
 * The table itself where its numbers do not stand beside their labels.
 */
export function withoutCards(table: Table, layout: Layout): Table {
  const hint = hinting(layout)
  const fieldOf = (text: string): string | undefined => (text.length > 12 ? undefined : hint(text)?.field)
  const pairsIn = (cells: readonly Cell[]): readonly Said[] => {
    const filled = cells.filter(({ kind }) => kind !== 'empty')
    const said: Said[] = []
    for (let i = 0; i < filled.length; i++) {
      const text = filled[i]!.text.trim()
      const [, label = '', value = ''] = LABELLED.exec(text) ?? []
      const inside = fieldOf(label)
      const [field, next] = [fieldOf(text), filled[i + 1]]
      if (inside !== undefined) said.push({ label: label.trim(), field: inside, value: { text: value.trim(), kind: 'text' } })
      else if (field !== undefined && next && isValue(field, next.text.trim())) {
        said.push({ label: text.replace(/[:：]$/u, ''), field, value: next })
        i++
      }
    }
    return said
  }
  const isValue = (field: string, text: string): boolean =>
    (field === 'relation' && isRelationWord(text)) || (fieldOf(text) === undefined && !LABELLED.test(text))
  const [numbers, labelled] = [[] as number[], [] as number[]]
  for (let i = 0; i < table.size && numbers.length < 50; i++) {
    const cells = table.row(i)
    const said = pairsIn(cells).some(({ field, value }) => field === 'idNumber' && isNumberLike(value))
    if (said || cells.some(isNumberLike)) numbers.push(i)
    if (said) labelled.push(i)
  }
  if (labelled.length === 0 || labelled.length < numbers.length * 0.8) return table
  const cards: { readonly said: Map<string, Cell>; row: number }[] = []
  for (let i = 0; i < table.size; i++)
    for (const { label, field, value } of pairsIn(table.row(i))) {
      const open = cards.at(-1)
      const card = open === undefined || open.said.has(label) ? { said: new Map<string, Cell>(), row: i + 1 } : open
      if (card !== open) cards.push(card)
      card.said.set(label, value)
      if (field === 'idNumber') card.row = i + 1
    }
  const labels = [...new Set(cards.flatMap(({ said }) => [...said.keys()]))]
  const heading = labels.map((text): Cell => ({ text, kind: 'text' }))
  const rows = [heading, ...cards.map(({ said }) => labels.map((label) => said.get(label) ?? EMPTY))]
  return {
    ...(table.sheet !== undefined && { sheet: table.sheet }),
    size: rows.length,
    row: (index) => rows[index]!,
    numbers: [1, ...cards.map(({ row }) => row)],
  }
}
