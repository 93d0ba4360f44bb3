import { useDraft } from '../ask/useDraft.ts'

/** How an item of the checklist stands: done, done with something to remark, or not asked for here. */
export type ItemAnswer = { readonly how: 'done' | 'remark' | 'not-ordered'; readonly note: string }

type Prepared = {
  readonly answers: Readonly<Record<string, ItemAnswer>>
  readonly papers: Readonly<Record<string, number | null>>
}

const EMPTY: Prepared = { answers: {}, papers: {} }

/** What was answered and counted before opening. It survives a reload; nothing is written before two people confirm. */
export const usePrepared = (place: string) => useDraft(place, 'station.open', EMPTY)

/** As it stands in the ledger and on paper, whatever language the screen speaks. */
const WRITTEN: Readonly<Record<ItemAnswer['how'], string>> = { done: '已办好', remark: '有情况：', 'not-ordered': '没有要求' }

/** An answer as it is written down; empty while it is not one yet. */
export function written(answer: ItemAnswer | undefined): string {
  if (!answer) return ''
  const note = answer.note.trim()
  if (answer.how !== 'remark') return WRITTEN[answer.how]
  return note === '' ? '' : WRITTEN.remark + note
}

/** A written answer, read back; words of another program are a remark to what was done. */
export function readWritten(text: string): ItemAnswer {
  if (text.startsWith(WRITTEN.remark)) return { how: 'remark', note: text.slice(WRITTEN.remark.length) }
  if (text === WRITTEN['not-ordered']) return { how: 'not-ordered', note: '' }
  return { how: 'done', note: text === WRITTEN.done ? '' : text }
}
