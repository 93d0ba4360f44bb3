import type { Wrong } from '#words/when-wrong.ts'
import type { TableDocument } from './document.ts'

type Card = Pick<TableDocument, 'title' | 'columns' | 'rows' | 'bands' | 'nameKey' | 'emptyText' | 'foot' | 'signatures'>

/** 出事了怎么办: the words of the page on a card, so that they lie on the desk when the screen is dark. `foot`: whom to call. */
export function whenWrongCard(all: readonly Wrong[], foot: string): Card {
  const before = all.map((_, i) => all.slice(0, i).reduce((sum, { steps }) => sum + steps.length, 0))
  return {
    title: '出事了怎么办',
    columns: [
      { key: 'number', label: '步', width: 12, align: 'center' },
      { key: 'step', label: '怎么办', width: 160 },
    ],
    rows: all.flatMap(({ steps }) => steps.map(({ zh }, i) => ({ number: String(i + 1), step: zh }))),
    bands: all.map(({ title }, i) => [before[i]!, title.zh]),
    nameKey: 'step',
    emptyText: '',
    foot: [foot],
    signatures: [],
  }
}
