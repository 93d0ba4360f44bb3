import { nameKey } from '#words/names.ts'
import type { FindingKind } from '#rules/findings.ts'
import type { RowFinding, RowParams } from '../reading/finding.ts'
import type { ExportRow } from './export-rows.ts'
import type { LaterRow } from './match-rows.ts'

/** One thing that a later export says otherwise. */
export type Change = Pick<RowFinding, 'kind' | 'params'> & {
  readonly before: ExportRow | undefined
  readonly after: LaterRow | undefined
}

/** A change of a row: what was, what is, and what the sentence of its finding names. */
export const change = <Kind extends FindingKind>(
  kind: Kind,
  before: ExportRow | undefined,
  after: LaterRow | undefined,
  params: RowParams<Kind>,
): Change => ({ kind, before, after, params })

type Fields = Readonly<Record<string, string>>

const isDead = ({ status, diedOn }: Fields): boolean => status === '死亡' || diedOn !== undefined
const isGone = ({ status, movedOutOn }: Fields): boolean => status === '迁出' || movedOutOn !== undefined
const said = (text: string | undefined): string => text ?? ''

/** Each kind of change by what makes it, in the order in which they are reported. A person may have changed in several ways. */
const CHANGES = [
  { kind: 'died', when: (before, after) => isDead(after) && !isDead(before), shows: ({ diedOn }) => said(diedOn) },
  {
    kind: 'moved_out',
    when: (before, after) => isGone(after) && !isGone(before) && !isDead(after),
    shows: ({ movedOutOn }) => said(movedOutOn),
  },
  { kind: 'id_corrected', when: differ('idNumber'), shows: ({ idNumber }) => said(idNumber) },
  {
    kind: 'name_corrected',
    when: (before, after) => nameKey(said(before['name'])) !== nameKey(said(after['name'])),
    shows: ({ name }) => said(name),
  },
  {
    kind: 'sex_corrected',
    when: (before, after) =>
      before['sexAsWritten'] !== undefined &&
      after['sexAsWritten'] === undefined &&
      said(before['idNumber']) === said(after['idNumber']),
    shows: ({ sexAsWritten, sex }) => said(sexAsWritten ?? sex),
  },
  {
    kind: 'birth_corrected',
    when: (before, after) =>
      before['birthAsWritten'] !== undefined &&
      after['birthAsWritten'] === undefined &&
      said(before['idNumber']) === said(after['idNumber']),
    shows: ({ birthAsWritten, birth }) => said(birthAsWritten ?? birth),
  },
] as const satisfies readonly {
  readonly kind: FindingKind
  readonly when: (before: Fields, after: Fields) => boolean
  readonly shows: (fields: Fields) => string
}[]

function differ(field: string): (before: Fields, after: Fields) => boolean {
  return (before, after) => said(before[field]) !== said(after[field])
}

const ADDRESS = ['address', 'village', 'group'] as const

/** What a later row says otherwise than the row it takes the place of. Where someone lives is compared apart: see `movesOf`. */
export function compareRows(before: ExportRow, after: LaterRow): readonly Change[] {
  const name = said(after.fields['name'])
  const changes = CHANGES.filter(({ when }) => when(before.fields, after.fields)).map(({ kind, shows }) =>
    change(kind, before, after, { name, before: shows(before.fields), after: shows(after.fields) }),
  )
  return before.constituency === after.constituency && ADDRESS.some((field) => differ(field)(before.fields, after.fields))
    ? [...changes, change('address_changed', before, after, { name, before: livedAt(before), after: livedAt(after) })]
    : changes
}

const livedAt = ({ fields }: ExportRow | LaterRow): string => said(fields['address'] ?? fields['village'])

const householdOf = ({ fields }: ExportRow): string =>
  [fields['village'], fields['household'] ?? `${fields['head']} ${fields['address']}`].join('\n')

/** Who moved to another constituency: with the whole household, or alone. */
export function movesOf(pairs: readonly { readonly before: ExportRow; readonly after: LaterRow }[]): readonly Change[] {
  const households = Map.groupBy(pairs, ({ before }) => householdOf(before))
  return pairs
    .filter(
      ({ before, after }) =>
        before.constituency !== undefined && after.constituency !== undefined && before.constituency !== after.constituency,
    )
    .map(({ before, after }) => {
      const whole = households.get(householdOf(before))!.every((member) => member.after.constituency === after.constituency)
      const params = { name: said(after.fields['name']), before: before.constituency!, after: after.constituency! }
      return change(whole ? 'household_moved' : 'person_moved', before, after, params)
    })
}
