import { countListed } from '#ledger/standing/voters.ts'
import { concerns } from '../persons/list-row.ts'
import type { Ledger } from '#ledger/open.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import type { Section } from '#rules/pack.ts'
import { packById } from '#rules/packs/index.ts'
import { isToHandle } from '#rules/roll/register.ts'
import { partitionHolds } from '#rules/roll/register-partition.ts'
import { areaOf } from '../persons/area-of.ts'
import { ownFacts } from '../persons/person-facts.ts'
import { decidedPersons, type PersonRow } from '../persons/persons.ts'
import { standingPersons } from '../persons/recorded.ts'
import { openRows } from '../persons/sources.ts'

export type Counts = {
  readonly registers: Readonly<Record<1 | 2 | 3 | 4, number>>
  readonly sections: Readonly<Partial<Record<Section, number>>>
}

export type RegisterCounts = Counts & {
  readonly constituency: string
  /** R: who stands on the published roll. */
  readonly published: number
  /** 18岁以上应核人数: adults of the imports who were neither dead in the export nor left without a place. */
  readonly toHandle: number
  readonly undecided: number
  /** Rows of the imports that wait for a person and are in no register yet. */
  readonly pending: number
  /** The identities of domain 3.1: R = 册一 + 册二 + 册三, and 应核 = R + 册四. */
  readonly identities: { readonly roll: boolean; readonly handled: boolean }
  /** The same counts for each town-level contest (小选区) within. */
  readonly contests: readonly (Counts & { readonly contest: string })[]
}

/** Counts of the four registers and the identities that have to hold between them, the roll and the import. */
export function registerCounts(ledger: Ledger, constituency: string): RegisterCounts {
  const election = electionOf(ledger).body
  const { day, pack: packId } = election
  const pack = packById(packId)!
  const people = decidedPersons(ledger, constituency)
  const { registers, sections } = countsOf(people)
  const decided = new Set(people.map(({ person }) => person))
  const toHandle = standingPersons(ledger, constituency).filter(
    ({ person, fields }) => decided.has(person) || isToHandle(ownFacts(fields), day, pack),
  ).length
  const published = countListed(ledger, constituency)
  const contestOf = ({ fields }: PersonRow): string | undefined => {
    const area = areaOf(election.contests, fields['village'] ?? '', fields['group'])
    return 'unmapped' in area ? undefined : area.contests.at(-1)
  }
  const byContest = Map.groupBy(people, contestOf)
  return {
    constituency,
    registers,
    sections,
    published,
    toHandle,
    undecided: toHandle - people.length,
    pending: openRows(ledger).filter((row) => concerns(row, constituency)).length,
    identities: partitionHolds({ ...registers, handled: toHandle }, published),
    contests: contestsOf(election, constituency)
      .filter(({ level }) => level === '乡级')
      .map(({ code }) => ({ contest: code, ...countsOf(byContest.get(code) ?? []) })),
  }
}

function countsOf(people: readonly PersonRow[]): Counts {
  const registers = { 1: 0, 2: 0, 3: 0, 4: 0 }
  const sections: Partial<Record<Section, number>> = {}
  for (const { register, section } of people) {
    registers[register as 1 | 2 | 3 | 4]++
    if (section !== undefined) sections[section as Section] = (sections[section as Section] ?? 0) + 1
  }
  return { registers, sections }
}
