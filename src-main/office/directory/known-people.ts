import type { PersonKey, PersonLine, PersonState } from '#contract/directory.ts'
import { preparedIn } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { keptUp, remembered } from '#ledger/remembered.ts'
import { knownPerson, knownPersons, personsSince, type KnownPerson } from '#ledger/standing/persons.ts'
import { electionOf } from '#roll/election.ts'
import { isDate } from '#rules/dates.ts'
import { ageOnElectionDay, isOfAge } from '#rules/roll/eligibility.ts'
import { packById } from '#rules/packs/index.ts'
import { isDeadInExport, isMovedOutInExport } from '#rules/roll/register.ts'
import { readIdNumber } from '#rules/roll/id-number.ts'
import { nameKey } from '#words/names.ts'
import { ownFacts } from '../persons/person-facts.ts'
import { fileNames, inQuestion, openRows, placeOf, sourceKey } from '../persons/sources.ts'

type Fields = Readonly<Record<string, string>>

/** Somebody of the directory, with what the list is filtered, sorted and searched by. */
export type KnownLine = PersonLine & {
  /** How names are compared. */
  readonly called: string
  readonly dropped: boolean
  /** Village, group and household in walking order. */
  readonly where: string
}

/** The mark of whoever was registered by hand: no export has them, and none says that they left. */
export const BY_HAND = 'by-hand'

const SECTION_STATES: Readonly<Record<string, PersonState>> = {
  甲: 'deprived',
  乙: 'suspended',
  丙: 'mental',
  丁: 'moved',
  戊: 'dead',
  己: 'unreached',
}
const REGISTER_STATES = ['register1', 'register2', 'register3', 'register4'] as const satisfies readonly PersonState[]

/** Everybody ever recorded by the books' name of them; of an entry more it reads whom it is about, and no others again. */
const recorded = keptUp<Ledger, ReadonlyMap<string, KnownPerson>>(
  [],
  (ledger) => new Map(knownPersons(ledger).map((each) => [keyOf(each), each])),
  (ledger, before, since) => {
    const touched = personsSince(ledger, since).flatMap(({ book, person }) => {
      const constituency = preparedIn(book)
      return constituency === undefined ? [] : [{ constituency, person }]
    })
    if (touched.length === 0) return before
    const now = new Map(before)
    for (const { constituency, person } of touched) {
      const [row] = knownPerson(ledger, person, constituency)
      if (row) now.set(keyOf(row), row)
    }
    return now
  },
)

const keyOf = ({ constituency, person }: { readonly constituency: string; readonly person: string }): string =>
  `${constituency}/${person}`

/** Lines already made, by the row they were made of: after a decision all others stay. */
const made = new WeakMap<KnownPerson, { readonly of: string; readonly line: KnownLine }>()

/** Everybody the office knows: recorded, dropped, and rows that wait and are nobody yet; as of the newest entry. */
export const knownPeople = remembered(
  [
    'person.recorded',
    'person.dropped',
    'person.decided',
    'row.held',
    'row.settled',
    'import.done',
    'slip.written',
    'election.created',
    'election.changed',
    'question.answered',
  ],
  (ledger: Ledger): readonly KnownLine[] => {
    const { day, pack } = electionOf(ledger).body
    const rules = packById(pack)!
    const waiting = openRows(ledger)
    const questioned = inQuestion(waiting)
    const names = fileNames(ledger)
    const [askedOf, plainOf] = [`${day} ${pack} asked`, `${day} ${pack}`]
    const lineOf = ([key, row]: readonly [string, KnownPerson]): KnownLine => {
      const asked = questioned.has(key)
      const of = asked ? askedOf : plainOf
      const known = made.get(row)
      if (known?.of === of) return known.line
      const { constituency, person, register, section } = row
      const fields = JSON.parse(row.fields) as Fields
      const dropped = row.dropped === 1
      const facts = ownFacts(fields)
      const adult = fields['birth'] !== undefined && isOfAge(fields['birth'], day, rules)
      const states: PersonState[] = dropped
        ? ['dropped']
        : [
            ...(asked ? (['waiting'] as const) : []),
            ...(register === null ? [] : [REGISTER_STATES[register - 1]!]),
            ...(section === null ? [] : [SECTION_STATES[section]!]),
            ...(section !== '戊' && isDeadInExport(facts) ? (['dead'] as const) : []),
            ...(section !== '丁' && isMovedOutInExport(facts) ? (['moved'] as const) : []),
            ...(register === null && !asked && !isDeadInExport(facts)
              ? [adult ? ('undecided' as const) : ('under-age' as const)]
              : []),
            ...(fields['listedAs'] === BY_HAND ? (['by-hand'] as const) : []),
          ]
      const line = lineFrom(fields, day, {
        key,
        of: { constituency, person },
        constituency,
        register,
        section,
        states,
        dropped,
      })
      made.set(row, { of, line })
      return line
    }
    const rows = waiting.map(({ body, book }) =>
      lineFrom(body.fields, day, {
        key: `row/${sourceKey(body.source)}`,
        of: placeOf(body.source, names),
        constituency: body.constituency ?? preparedIn(book) ?? '',
        register: null,
        section: null,
        states: ['waiting', ...(readIdNumber(body.fields['idNumber'] ?? '').ok ? [] : (['no-number'] as const))],
        dropped: false,
      }),
    )
    return [...Array.from(recorded(ledger), lineOf), ...rows]
  },
  () => '',
)

type Standing = Pick<KnownLine, 'key' | 'constituency' | 'register' | 'section' | 'states' | 'dropped'> & {
  readonly of: PersonKey
}

function lineFrom(fields: Fields, day: string, standing: Standing): KnownLine {
  const text = (field: string): string => fields[field] ?? ''
  const birth = text('birth')
  const [village, group, household] = [text('village'), text('group'), text('household')]
  return {
    ...standing,
    name: text('name'),
    called: nameKey(text('name')),
    sex: text('sex'),
    birth,
    age: isDate(birth) ? ageOnElectionDay(birth, day) : null,
    idNumber: text('idNumber'),
    village,
    group,
    household,
    where: [standing.constituency, village, group.padStart(4, '0'), household.padStart(8, '0')].join('\u0000'),
  }
}
