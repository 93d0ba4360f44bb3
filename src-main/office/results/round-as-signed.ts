import { roundResult, type RoundResult } from '#counting/contest-result.ts'
import type { ContestRound } from '#counting/contest-round.ts'
import { heldOnOtherDay } from '#counting/held-on.ts'
import { mergedBeyond } from '#counting/merged-beyond.ts'
import { roundsGone, signedOtherwise } from '#counting/signed-before.ts'
import { leadsBesideEachOther, leadsCertified } from '#counting/two-leads.ts'
import type { Ledger } from '#ledger/open.ts'
import { finding, type Finding } from '#rules/findings.ts'
import { heldByKin } from './held-by-kin.ts'
import { calledDevice } from '#trust/device-names.ts'

/**
 * What a station hands in beside the count that it signed is asked about, whatever it is: another count, or none any more. Until it is signed
 * again the earlier one may be the right one, and is shown where there is no other.
 * So is a day of which an office says that it had merged more than is here: what is missing may say otherwise; and the day of one lead where
 * another is certified beside it and has not come: it may be the one that counted the votes. So is a vote held on another day than the
 * election's, and one in which a candidate or near kin had a hand. `before`: what is asked about earlier rounds.
 */
export function roundAsSigned(ledger: Ledger, round: ContestRound, before: readonly Finding[] = []): RoundResult {
  const place = round.contest.constituency
  const leads = leadsCertified(ledger, place)
  const figures = signedOtherwise(ledger, round)
  const isOther = figures !== undefined || roundsGone(ledger, round.contest).length > 0
  return roundResult(ledger, round, {
    figures,
    asked: [
      ...before,
      ...(round.round === 'first' ? heldOnOtherDay(ledger, place) : []),
      ...heldByKin(ledger, place),
      ...mergedBeyond(ledger, place),
      ...(isOther ? [finding('R.622', { place })] : []),
      ...(leads.length > 1 && leadsBesideEachOther(ledger, place).length < 2
        ? [finding('R.621', { place, devices: leads.map((lead) => calledDevice(ledger, lead)).join('、') })]
        : []),
    ],
  })
}
