import { conflictsOf } from '#conflicts/conflicts.ts'
import { desksOut } from '#counting/desks-out.ts'
import { canonical } from '#ledger/canonical.ts'
import { closingsIn } from '#ledger/standing/closings.ts'
import { forksOf } from '#ledger/books/forks.ts'
import type { Ledger } from '#ledger/open.ts'
import { officeOverview } from '#office/today/overview.ts'
import { contestResults, type ContestResult } from '#office/results/results.ts'
import { registerCounts } from '#office/registers/register-counts.ts'
import { publishedRoll, rollOf } from '#roll/election.ts'
import { authorisationsOf } from '#ledger/standing/authorisations.ts'
import { participationsOf } from '#ledger/standing/participations.ts'
import { certificatesByDevice, leadsOf, trustIn } from '#trust/certificates.ts'
import { hashOf } from './attacker.ts'
import { OURS } from './honest-day.ts'
import { pagesOf } from './pages.ts'
import { OTHERS } from './town.ts'

/** Everything the office answers about constituencies in which the attacker has no business, a text under each heading. */
export type Picture = ReadonlyMap<string, string>

/** How far one looks: what the office answers, or every page of it, too, which takes as long again. */
export type Looking = 'at answers' | 'at pages too'

export function pictureOf(
  ledger: Ledger,
  looking: Looking = 'at answers',
): { readonly picture: Picture; readonly own: readonly OwnOutcome[]; readonly counts: Counts } {
  const trust = trustIn(ledger)
  const overview = officeOverview(ledger)
  const results = contestResults(ledger)
  const picture = new Map<string, string>()
  const note = (heading: string, what: unknown): void => void picture.set(heading, canonical(JSON.parse(JSON.stringify(what))))
  for (const code of OTHERS) {
    const { bundle, ...seen } = overview.constituencies.find((each) => each.code === code)!
    note(`${code} overview`, { ...seen, bundle: bundle?.kind ?? null })
    for (const result of results.filter(({ contest }) => contest.constituency === code))
      note(`${result.contest.code} result`, result)
    const roll = rollOf(ledger, code)
    note(`${code} roll`, [roll, publishedRoll(ledger, code)?.hash])
    note(`${code} registers`, registerCounts(ledger, code))
    note(
      `${code} voters`,
      roll.map(({ voter }) => [
        voter,
        participationsOf(ledger, voter),
        authorisationsOf(ledger, 'principal', voter),
        authorisationsOf(ledger, 'agent', voter),
      ]),
    )
    note(
      `${code} closings`,
      closingsIn(ledger, code).map(({ hash }) => hash),
    )
    const leads = leadsOf(trust, code)
    note(`${code} laptops`, [leads, desksOut(ledger, code, leads[0]!)])
  }
  // A finding that names our own station may come; one that is about others alone may not change.
  const conflicts = conflictsOf(ledger).filter(({ constituencies }) => !constituencies.includes(OURS))
  note('conflicts of others', conflicts)
  note(
    'forks of others',
    forksOf(ledger.statements).filter(({ book }) => !book.endsWith(`/${OURS}`)),
  )
  const certified = [...certificatesByDevice(trust.certificates).values()].filter(({ scope }) => scope !== OURS)
  note('certificates of others', [
    certified,
    trust.revocations.filter(({ device }) => certified.some((each) => each.device === device)),
  ])
  if (looking === 'at pages too') for (const [heading, said] of pagesOf(ledger)) note(heading, said)
  const ours = results.filter(({ contest }) => contest.constituency === OURS)
  return { picture, own: ours.map(ownOutcome), counts: countsOf(ours) }
}

/** Of each contest, the hash of the count that the office reads: what a lead signs. */
export type Counts = ReadonlyMap<string, string>

export const countsOf = (results: readonly ContestResult[]): Counts =>
  new Map(
    results.flatMap((result) =>
      result.state === 'counted'
        ? [[result.contest.code, hashOf(canonical(JSON.parse(JSON.stringify(result.count))))] as const]
        : [],
    ),
  )

/** Headings under which two pictures differ. */
export const changedIn = (before: Picture, after: Picture): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((heading) => before.get(heading) !== after.get(heading))

/** What the office says of a contest of the attacker's own constituency. */
export type OwnOutcome = {
  readonly contest: string
  readonly outcome: string
  readonly elected: readonly string[]
  /** Of its count: printed, issued, spoiled, unused; empty before there is one. */
  readonly papers: string
  /** Some sentence, or a field, says that nobody signed it. */
  readonly saidUnsigned: boolean
}

const ownOutcome = (result: ContestResult): OwnOutcome => ({
  contest: result.contest.code,
  outcome: result.state === 'counted' ? result.result.outcome : result.state,
  elected: result.state === 'counted' ? result.result.elected : [],
  papers: result.state === 'counted' ? canonical(result.count.papers) : '',
  saidUnsigned: /unsigned|"signed":false|未签/u.test(JSON.stringify(result)),
})
