import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'

/** One station's or mobile box's papers. `foreign` are papers of another contest found in it (wrong colour). */
export type Box = {
  readonly station: string
  readonly participants: number
  readonly collected: number
  readonly foreign?: number
}

/** Papers moved to the contest they belong to, with the names of those who signed the adjudication. */
export type Transfer = { readonly papers: number; readonly signers: readonly string[] }

export type BoxTotals = { readonly participants: number; readonly collected: number; readonly findings: readonly Finding[] }

/**
 * The boxes of one contest together: the law tests the total of the constituency, so one station may be over (case B3),
 * which is then explained. Papers of another contest are not counted here and move only by a signed adjudication (B4).
 */
export function sumBoxes(boxes: readonly Box[], movedIn: readonly Transfer[] = [], signersNeeded = 2): BoxTotals {
  const signed = movedIn.filter(({ signers }) => new Set(signers).size >= signersNeeded)
  const unsigned = movedIn.filter((transfer) => !signed.includes(transfer))
  const own = boxes.map((box) => ({ ...box, own: box.collected - (box.foreign ?? 0) }))
  return {
    participants: total(own.map(({ participants }) => participants)),
    collected: total(own.map((box) => box.own)) + total(signed.map(({ papers }) => papers)),
    findings: [
      ...own
        .filter((box) => box.own > box.participants)
        .map(({ station, own: collected, participants }) => finding('W.240', { station, collected, participants })),
      ...own
        .filter(({ foreign = 0 }) => foreign > 0)
        .map(({ station, foreign = 0 }) => finding('W.241', { station, papers: foreign })),
      ...unsigned.map(({ papers }) => finding('E.242', { papers })),
    ],
  }
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)
