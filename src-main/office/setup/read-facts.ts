import type { FactsChecked } from '#contract/setup.ts'
import { done, type Result } from '#contract/result.ts'
import { NEWEST, packById } from '#rules/packs/index.ts'
import { checkDraft } from '#rules/setup/check-draft.ts'
import { FACTS, readFactsFile, readPastedFacts } from '../reading/facts-table.ts'

type FactsGiven = { readonly text: string } | { readonly file: string; readonly bytes: Uint8Array }

/** An election's own facts out of a spreadsheet, pasted or as a file, with what is wrong at its row. Refuses what reading it refuses. */
export function readFacts(given: FactsGiven): Result<FactsChecked> {
  const read = 'text' in given ? readPastedFacts(given.text) : readFactsFile(given.file, given.bytes)
  if (!read.ok) return read
  const { facts, findings, rows, end } = read.value
  const said = checkDraft({ ...facts, levels: 'both', constituencies: [] }, packById(NEWEST)!)
  const own = said.flatMap(({ path, ...about }) =>
    path in facts ? [{ ...about, row: rows.get(path) ?? end, column: FACTS[path as keyof typeof FACTS][0] }] : [],
  )
  return done({ facts, findings: [...findings, ...own] })
}
