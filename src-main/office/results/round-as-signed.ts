import { referred, roundResult, type RoundResult } from '#counting/contest-result.ts'
import type { ContestRound } from '#counting/contest-round.ts'
import { mergedBeyond } from '#counting/merged-beyond.ts'
import { signedAnother } from '#counting/signatures.ts'
import { leadsBesideEachOther, leadsCertified } from '#counting/two-leads.ts'
import type { Ledger } from '#ledger/open.ts'
import { finding, type Finding } from '#rules/findings.ts'
import { calledDevice } from '#trust/device-names.ts'

/**
 * What a station handed in against the count that it signed is asked about: until it is signed again, the earlier one may be the right one.
 * So is a day of which an office says that it had merged more than is here: what is missing may say otherwise; and the day of one lead where another is certified beside it and has not come: it may be the one that counted the votes.
 */
export function roundAsSigned(ledger: Ledger, round: ContestRound): RoundResult {
  const place = round.contest.constituency
  const leads = leadsCertified(ledger, place)
  return askedAbout(roundResult(ledger, round), [
    ...mergedBeyond(ledger, place),
    ...(signedAnother(ledger, round) ? [finding('R.622', { place })] : []),
    ...(leads.length > 1 && leadsBesideEachOther(ledger, place).length < 2
      ? [finding('R.621', { place, devices: leads.map((lead) => calledDevice(ledger, lead)).join('、') })]
      : []),
  ])
}

export const askedAbout = (found: RoundResult, asked: readonly Finding[]): RoundResult =>
  found.state === 'counted' && asked.length > 0 ? { ...found, result: referred(found.result, asked) } : found
