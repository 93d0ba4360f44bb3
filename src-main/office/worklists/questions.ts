import { toldOfRow } from '../persons/told-of-row.ts'
import { doublesOf, type PairSide } from '../duplicates/pairs.ts'
import { preparedIn } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'
import { evidenceOf } from '../persons/evidence.ts'
import { listedFindings, ownFindings } from '../persons/person-findings.ts'
import type { Recorded } from '../persons/recorded.ts'
import { openRows } from '../persons/sources.ts'
import { hasOddCharacter } from './rare-characters.ts'

/** What to ask at the door about a person, in sentences; nothing of illness, judgment or custody leaves the office on a list. */
export type Questions = {
  readonly about: (person: Recorded) => readonly string[]
  /** Rows that are nobody yet, by constituency, with their questions. */
  readonly waiting: readonly {
    readonly constituency: string
    readonly source: Recorded['source']
    readonly fields: Recorded['fields']
    readonly questions: readonly string[]
  }[]
}

/** Kinds that are settled by rule, or that nobody may be asked about at the door. */
const NOT_ASKED: ReadonlySet<string> = new Set([
  'under_18_on_election_day',
  'under_18',
  'mental_but_listed',
  'deprived_but_listed',
  'suspended_but_listed',
  'deprived',
  'dead_marked_in_export',
])
const SAID_BY_PAIR = '户籍中另有一行同名同生日，号码不同，问明是否同一人'

/** Collects the questions of the whole town once. */
export function questionsOf(ledger: Ledger): Questions {
  const { day, pack } = electionOf(ledger).body
  const law = { day, pack: packById(pack)! }
  const evidence = evidenceOf(ledger)
  const numberOf = ({ fields }: PairSide): string => fields['idNumber'] ?? ''
  const paired = new Set(doublesOf(ledger).flatMap(({ a, b }) => [numberOf(a), numberOf(b)]))
  return {
    about: ({ fields }) => [
      ...[...ownFindings(fields, law), ...listedFindings(fields, evidence, law)]
        .filter(({ kind }) => !NOT_ASKED.has(kind))
        .map((each) => toldOfRow(each).message),
      ...(paired.has(fields['idNumber'] ?? '') ? [SAID_BY_PAIR] : []),
      ...(hasOddCharacter(fields['name'] ?? '') ? ['姓名有缺字或自造字，看证件抄写'] : []),
      ...(fields['phone'] === undefined ? ['问联系电话'] : []),
    ],
    waiting: openRows(ledger).map(({ body, book }) => ({
      constituency: preparedIn(book) ?? '',
      source: body.source,
      fields: body.fields,
      questions: [...new Set(body.findings.map((each) => toldOfRow(each, { row: body.source.row }).message))],
    })),
  }
}
