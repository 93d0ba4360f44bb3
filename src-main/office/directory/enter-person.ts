import type { Input, Output } from '#contract/index.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { attach } from '#ledger/attachments.ts'
import { write } from '#ledger/append.ts'
import { prepOf } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { electionOf } from '#roll/election.ts'
import type { Actor } from '#words/acting.ts'
import { guarded } from '#words/formula-guard.ts'
import { correctedFields, isField } from '../deciding/corrected-fields.ts'
import { checkRow } from '../persons/check-row.ts'
import { recordPerson } from '../persons/record-person.ts'
import { personOf } from '../persons/recorded.ts'
import { HOUSEHOLD } from '../reading/household-layout.ts'
import { columnName } from '../reading/layout.ts'
import { BY_HAND, knownPeople } from './known-people.ts'

type Fields = Readonly<Record<string, string>>

/**
 * Somebody who is in no file is registered by hand. What was filled in is kept as a slip of one row, so that whatever asks for file and
 * row finds it; no later export has the row, and so none says that they left. Refuses `directory.known` for whoever has the number,
 * `directory.wrong` where name, number or village make no person, `directory.evidence` where nothing was shown.
 */
export function enterPerson(
  ledger: Ledger,
  actor: Actor,
  { fields: given, reason, evidence }: Input<'directory.enter'>,
): Result<Output<'directory.enter'>> {
  const unknown = Object.keys(given).find((field) => !isField(field))
  if (unknown !== undefined) return refuse('directory.wrong', { kind: 'heading_guessed', field: unknown })
  const shown = Object.entries(evidence).filter(([, text]) => text.trim() !== '')
  if (shown.length === 0) return refuse('directory.evidence')
  const { contests } = electionOf(ledger).body
  const fields: Fields = { ...correctedFields({}, given), listedAs: BY_HAND }
  const checked = checkRow(fields, contests)
  if (!checked.ok) return refuse('directory.wrong', { kind: checked.kind, field: '' })
  const people = knownPeople(ledger).filter(({ dropped }) => !dropped)
  const same = people.find(({ idNumber }) => idNumber === fields['idNumber'])
  if (same) return refuse('directory.known', { name: same.name, id: same.idNumber, village: same.village })
  return write(ledger, { actor }, (append) => {
    const number = factsOf(ledger, 'slip.written').length + 1
    const file = `登记单${String(number).padStart(3, '0')}-${fields['name']}.csv`
    const sha256 = attach(ledger, slip(number, fields, { 登记理由: reason, ...Object.fromEntries(shown) }))
    const { constituency } = checked
    const person = personOf(fields['idNumber']!)
    append(prepOf(constituency), 'slip.written', { sha256, file, person, reason, evidence: Object.fromEntries(shown) })
    recordPerson(append, { constituency, person, source: { sha256, row: 2 }, fields, extra: {} })
    const namesakes = people.filter(({ name, birth }) => name === fields['name'] && birth === fields['birth']).length
    return done({ constituency, person, file, namesakes })
  })
}

/** The slip as a table of one row: what was filled in, and what it rests on. */
function slip(number: number, { listedAs: _, ...fields }: Fields, shown: Fields): Uint8Array {
  const columns = [
    ['登记单号', String(number)],
    ...Object.entries(fields).map(([field, text]) => [columnName(HOUSEHOLD, field), text]),
    ...Object.entries(shown),
  ]
  const line = (at: 0 | 1): string => columns.map((column) => `"${guarded(column[at]!).replaceAll('"', '""')}"`).join(',')
  return new TextEncoder().encode(`﻿${line(0)}\r\n${line(1)}\r\n`)
}
