import { participantsOf } from './count-input.ts'
import type { ContestCount } from './count-input.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'

/** 投票人数和票数加以核对 (S1 43): differences that are explained and signed, and change no result. */
export function paperFindings(count: ContestCount): readonly Finding[] {
  const { printed, issued, spoiled, unused } = count.papers
  const participants = participantsOf(count)
  const accounted = BigInt(issued) + BigInt(spoiled) + BigInt(unused)
  const issuedFits = issued === participants
  const printedFits = BigInt(printed) === accounted
  return [
    ...(issuedFits ? [] : [finding('W.201', { issued, participants, difference: Math.abs(issued - participants) })]),
    ...(printedFits ? [] : [finding('W.202', { printed, accounted: accounted.toString() })]),
  ]
}
