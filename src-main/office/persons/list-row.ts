import { EVIDENCE_LISTS } from '#words/choices.ts'
import { isPrepOf } from '#ledger/books/book.ts'
import type { HeldRow } from './sources.ts'
import type { EvidenceList } from './evidence.ts'

const LISTS: ReadonlySet<string> = new Set(EVIDENCE_LISTS)

/** Which status list a waiting row is of; undefined for one of the household register or of the migrants' list. */
export const listOf = ({ listedAs }: Readonly<Record<string, string>>): EvidenceList | undefined =>
  listedAs !== undefined && LISTS.has(listedAs) ? (listedAs as EvidenceList) : undefined

/** Whether a waiting row keeps a constituency shut: one of a status list that nobody can place could be anybody's, wherever they are. */
export const concerns = ({ body, book }: HeldRow, constituency: string): boolean =>
  listOf(body.fields) !== undefined && body.constituency === undefined ? true : isPrepOf(book, constituency)
