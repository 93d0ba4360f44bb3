import type { DuplicatePair, PendingRow, RowPlace, Undecided, UndecidedPerson } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { kindWords, rowWords } from '../../ui/town/row-words.ts'
import type { QueueGroup, QueueItem } from '../../ui/Queue.tsx'
import type { Town } from '../../ui/town/useTown.ts'

/** What an entry of register four has to rest on, by its section. */
export type Needs = Undecided['needs']

/** One thing that somebody has to decide. */
export type Waiting = { readonly key: string; readonly constituency: string } & (
  | { readonly is: 'pair'; readonly pair: DuplicatePair }
  | { readonly is: 'row'; readonly row: PendingRow }
  | { readonly is: 'person'; readonly person: UndecidedPerson; readonly needs: Needs }
)

const atOf = ({ file, sheet = '', row }: RowPlace): string => `${file}/${sheet}/${row}`
/** Without blanks: it is an element's id, too. */
const keyOf = (...parts: readonly string[]): string => encodeURIComponent(parts.join('~'))

type Answers = {
  readonly rows: readonly PendingRow[]
  readonly pairs: readonly DuplicatePair[]
  readonly persons: readonly UndecidedPerson[]
  readonly needs: Needs
}

/** Everything that waits: doubles first, then rows without a double, then people whom no rule decides. A row of a pair is decided with it. */
export function waitingOf({ rows, pairs, persons, needs }: Answers): {
  readonly hard: readonly Waiting[]
  readonly soft: readonly Waiting[]
} {
  const paired = pairs.map((pair): Waiting & { readonly is: 'pair' } => ({
    key: keyOf('pair', atOf(pair.a.at), atOf(pair.b.at)),
    constituency: pair.a.constituency,
    is: 'pair',
    pair,
  }))
  const ofPairs = new Set(pairs.flatMap(({ a, b }) => [a, b].filter(({ waits }) => waits).map(({ at }) => atOf(at))))
  const hard = paired.filter(({ pair }) => pair.weight === 'hard')
  const alone = rows
    .filter(({ at }) => !ofPairs.has(atOf(at)))
    .map((row): Waiting => ({ key: keyOf('row', atOf(row.at)), constituency: row.constituency, is: 'row', row }))
  const people = persons.map((person): Waiting => ({
    key: keyOf('person', atOf(person.at)),
    constituency: person.constituency,
    is: 'person',
    person,
    needs,
  }))
  return { hard: [...hard, ...alone, ...people], soft: paired.filter(({ pair }) => pair.weight === 'soft') }
}

/** By constituency, headed by the gate they keep shut. */
export const groupsOf = (items: readonly Waiting[], { placeOf }: Town, gate: 'registration' | 'review'): readonly QueueGroup[] =>
  [...Map.groupBy(items, (waiting) => `${waiting.constituency} ${isDemanded(waiting) ? 'publication' : gate}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of]) => {
      const code = of[0]!.constituency
      return {
        key,
        head: t('decisions.holdsUp', {
          name: code === '' ? t('decisions.nowhere') : placeOf(code),
          gate: t(`gates.gates.${isDemanded(of[0]!) ? 'publication' : gate}`),
        }),
        count: of.length,
        items: of.map(itemOf),
      }
    })

/** An objection is upheld: the roll is published already, and shows otherwise. */
const isDemanded = (waiting: Waiting): boolean => waiting.is === 'person' && waiting.person.why.startsWith('asked_')

function itemOf(waiting: Waiting): QueueItem {
  switch (waiting.is) {
    case 'pair': {
      const { a, b, kind } = waiting.pair
      const [one, two] = [nameIn(a.fields), nameIn(b.fields)]
      return { key: waiting.key, name: one === two ? one : listed([one, two]), what: kindWords(kind), note: whereIn(a.fields) }
    }
    case 'row': {
      const { fields, findings, at } = waiting.row
      const kind = findings[0]?.kind ?? ''
      // Where a row is garbled no cell is what its heading says.
      if (kind === 'unreadable_row')
        return { key: waiting.key, name: t('decisions.garbled', { row: at.row }), what: kindWords(kind), note: at.file }
      return { key: waiting.key, name: nameIn(fields), what: kindWords(kind), note: whereIn(fields) || rowWords(at) }
    }
    case 'person': {
      const { fields, why } = waiting.person
      return { key: waiting.key, name: nameIn(fields), what: t(`decisions.why.${why}`), note: whereIn(fields) }
    }
  }
}

type Fields = Readonly<Record<string, string>>
const nameIn = (fields: Fields): string => fields['name'] || t('decisions.noName')
const whereIn = ({ village = '', group = '' }: Fields): string =>
  village === '' ? '' : group === '' ? village : t('decisions.village', { village, group })
