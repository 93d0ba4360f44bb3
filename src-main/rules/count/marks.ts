import type { Mark } from '#words/sheet.ts'
import { nameKey } from '#words/names.ts'
import type { RulePack } from '../pack.ts'

/** What stands beside a name. `odd` marks (a tick, 同意, a double ○, a mark outside the box) need a decision on the intent. */
export type { Mark } from '#words/sheet.ts'

export type PaperRow = { readonly name: string; readonly mark: Mark; readonly decidedAs?: Exclude<Mark, 'odd'> }
/** A write-in: `name` null when nobody can read it, `outside` when the person is known to be no voter of the constituency. */
type PaperWriteIn = (PaperRow & { readonly outside?: boolean }) | { readonly name: null; readonly mark: Mark }

export type Paper = { readonly candidates: readonly PaperRow[]; readonly writeIns: readonly PaperWriteIn[] }

/** Reads the sign in a box as the pack's ballots define signs; anything else is odd. */
export function markFrom(sign: string, pack: RulePack): Mark {
  const text = sign.trim()
  if (text === '') return 'none'
  if (pack.paper.forMarks.value.includes(text)) return 'for'
  return pack.paper.againstMarks.value.includes(text) ? 'against' : 'odd'
}

/** The mark as it stands, or as the overseers decided it. */
export const markOf = (row: PaperRow): Mark => (row.mark === 'odd' ? (row.decidedAs ?? 'odd') : row.mark)

/** The write-ins that can be read. */
export const readable = ({ writeIns }: Paper): readonly (PaperRow & { readonly outside?: boolean })[] =>
  writeIns.filter((row) => row.name !== null)

/** 弃权不能另选他人 is disputed: more names written in than candidates opposed, and some candidate abstained on (case O10). */
export function isAfterAbstaining(paper: Paper): boolean {
  const opposed = paper.candidates.filter((row) => markOf(row) === 'against').length
  const listed = new Set(paper.candidates.map(({ name }) => nameKey(name)))
  const others = readable(paper).filter(({ name }) => !listed.has(nameKey(name))).length
  return others > opposed && paper.candidates.some((row) => markOf(row) === 'none')
}
