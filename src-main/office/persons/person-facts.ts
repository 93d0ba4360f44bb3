import { readDeprivation } from '#rules/roll/deprived.ts'
import type { PersonFacts } from '#rules/roll/register.ts'
import { joinEvidence, type Evidence, type EvidenceList } from './evidence.ts'

type Fields = Readonly<Record<string, string>>

const SAID_YES = /^(是|有|√|Y|y|1)$/u

/** What someone's own row says, of the household register or of the migrants' list. */
export function ownFacts(fields: Fields): PersonFacts {
  return {
    source: fields['listedAs'] === 'migrant' ? 'migrant' : 'household',
    ...pick(fields, {
      birth: 'birth',
      status: 'exportStatus',
      movedOutOn: 'movedOutOn',
      diedOn: 'exportDeathOn',
      movedInOn: 'movedInOn',
    }),
    ...(fields['listedAs'] === 'migrant' && { migrant: migrantFacts(fields) }),
  }
}

const migrantFacts = (fields: Fields): NonNullable<PersonFacts['migrant']> => ({
  ...pick(fields, {
    permit: 'permitNo',
    certificateNo: 'certificateNo',
    certificateOrgan: 'certificateOrgan',
    certificateDate: 'certificateDate',
  }),
  registeredHereLast: SAID_YES.test(fields['registeredHereLast'] ?? ''),
})

/** How each list's row becomes a fact. The previous roll is handled apart: its absence is a fact too. */
const LISTED: Readonly<Record<Exclude<EvidenceList, 'previous'>, (fields: Fields) => PersonFacts>> = {
  deaths: (fields) => ({ death: pick(fields, { date: 'on', organ: 'source' }) }),
  deprived: (fields) => ({
    deprivation: {
      imposed: readDeprivation(fields['attached']),
      forLife: /终身/u.test(`${fields['attached'] ?? ''}${fields['term'] ?? ''}${fields['untilOn'] ?? ''}`),
      ...pick(fields, { term: 'term', fromOn: 'from', untilOn: 'until', documentNo: 'documentNo', organ: 'organ' }),
    },
  }),
  suspended: (fields) => ({ suspension: pick(fields, { documentNo: 'documentNo', organ: 'organ', decidedOn: 'decidedOn' }) }),
  mental: (fields) => ({ mental: pick(fields, { documentNo: 'documentNo', confirmedOn: 'confirmedOn' }) }),
  away: (fields) => ({
    away: {
      contact: fields['contact'] ?? '',
      askedToRegister: SAID_YES.test(fields['asked'] ?? ''),
      ...pick(fields, { contactOn: 'contactOn', intent: 'intent', certificateNo: 'certificateNo' }),
    },
  }),
}

export const STATUS_LISTS = Object.keys(LISTED) as (keyof typeof LISTED)[]

/** What one list says of a person, or nothing where number and name do not both fit. */
export function listedFacts(fields: Fields, evidence: Evidence, list: keyof typeof LISTED): PersonFacts {
  const joined = joinEvidence(evidence, list, fields)
  return joined && joined.fit !== 'name-differs' ? LISTED[list](joined.row.fields) : {}
}

/** Everything known of a person: their own row joined with the status lists and last term's roll. */
export function factsOfPerson(fields: Fields, evidence: Evidence, lastElectionDay: string): PersonFacts {
  const known: PersonFacts = Object.assign(ownFacts(fields), ...STATUS_LISTS.map((list) => listedFacts(fields, evidence, list)))
  if (!evidence.has('previous')) return known
  const last = joinEvidence(evidence, 'previous', fields)
  return { ...known, registeredLast: last !== undefined && last.fit !== 'name-differs', lastElectionDay }
}

/** The named fields that are there, under the names the rules use. */
function pick<const M extends Readonly<Record<string, string>>>(fields: Fields, names: M): { [K in M[keyof M]]?: string } {
  return Object.fromEntries(
    Object.entries(names).flatMap(([from, to]) => (fields[from] === undefined ? [] : [[to, fields[from]]])),
  ) as { [K in M[keyof M]]?: string }
}
