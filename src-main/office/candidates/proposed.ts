import type { Ledger } from '#ledger/open.ts'
import type { Proposed } from '#ledger/standing/proposals.ts'
import { electionOf, voterOf, type Contest, type ElectionBody } from '#roll/election.ts'
import { keptOnList } from '#roll/vetoed.ts'
import type { Vetted } from '#words/proposal.ts'
import { committeeCards } from '../staff/committee-cards.ts'
import type { Contest as LawContest, Proposal } from '#rules/nomination/nominations.ts'

/** A contest of the election, or undefined. */
export const contestOf = (ledger: Ledger, code: string): Contest | undefined =>
  electionOf(ledger).body.contests.find((contest) => contest.code === code)

export const lawOf = ({ day, kind }: ElectionBody, { code, level, seats }: Contest): LawContest => ({
  code,
  level,
  seats,
  election: kind ?? 'general',
  day,
})

/** What a proposal says of itself beside the fields that entries have, under these names in its details. */
const SAID = {
  declared: '声明',
  onCommittee: '选举委员会成员',
  foreignFunding: '境外资助',
  signed: '书面署名',
  party: '政党',
} as const

export type Said = { readonly [Key in keyof typeof SAID]?: boolean | undefined }

export const saidIn = (said: Said): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(SAID).flatMap(([key, name]) => {
      const value = said[key as keyof Said]
      return value === undefined ? [] : [[name, value ? '是' : '否']]
    }),
  )

const saidOf = (details: Readonly<Record<string, string>>, key: keyof Said): boolean | undefined =>
  details[SAID[key]] === undefined ? undefined : details[SAID[key]] === '是'

/** A proposal as the rules ask about it: who joined has to be on the roll of that contest. */
export function asRules(ledger: Ledger, proposed: Proposed, contest: Contest, formal: boolean): Proposal {
  const { candidate, name, by, details = {}, joined, vetting = [] } = proposed
  const line = voterOf(ledger, candidate)
  const votesHere = (voter: string): boolean => voterOf(ledger, voter)?.fields.contests.includes(contest.code) ?? false
  const flag = (key: 'declared' | 'foreignFunding' | 'signed') => {
    const value = saidOf(details, key)
    return value === undefined ? {} : { [key]: value }
  }
  const onCommittee = saidOf(details, 'onCommittee') || committeeCards(ledger).has(candidate)
  const birth = line?.fields.birth ?? details['birth']
  return {
    person: line?.fields.idNumber ?? candidate,
    name,
    ...(birth !== undefined && { birth }),
    onRoll: line !== undefined,
    by: 'voters' in by ? 'voters' : saidOf(details, 'party') ? 'party' : 'organisation',
    ...('organisation' in by && { nominator: by.organisation }),
    ...(joined
      ? { joint: joined, jointOutside: joined.filter((voter) => !votesHere(voter)) }
      : 'voters' in by && { jointCount: by.voters }),
    vetting,
    kept: keptOnList(ledger, contest.code, candidate),
    formal,
    ...flag('declared'),
    ...(onCommittee && { onCommittee }),
    ...flag('foreignFunding'),
    ...flag('signed'),
  }
}

/** What the departments answered about somebody, with what some of them answer now. */
export const vettedAnew = ({ vetting = [] }: Pick<Proposed, 'vetting'>, answers: readonly Vetted[]): Vetted[] => [
  ...new Map([...vetting, ...answers].map((each) => [each.department, each])).values(),
]
