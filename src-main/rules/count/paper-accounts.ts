import type { Papers } from '#words/sheet.ts'
import { sumBoxes } from './boxes.ts'
import { participantsOf } from './count-input.ts'
import type { ContestCount } from './count-input.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'

/** 投票人数和票数加以核对 (S1 43): differences that are explained and signed, and change no result. */
export function paperFindings(count: ContestCount): readonly Finding[] {
  const known = (...figures: readonly (keyof Papers)[]): boolean => !figures.some((one) => count.unknown?.has(one))
  return [
    ...(known('issued') ? checkIssued(count.papers.issued, participantsOf(count)) : []),
    ...(known('issued') ? checkFound(count.papers) : []),
    ...(known('printed', 'issued', 'spoiled', 'unused') ? checkPrinted(count.papers) : []),
    ...(count.boxes ? sumBoxes(count.boxes, count.moved).findings : []),
  ]
}

/** I = V: as many papers are out as people took part (domain 1.6). */
export const checkIssued = (issued: number, participants: number): readonly Finding[] =>
  issued === participants ? [] : [finding('W.201', { issued, participants, difference: Math.abs(issued - participants) })]

/** Papers that nobody was handed: no more than participants voids nothing (S1 44), and yet they came from somewhere. */
const checkFound = ({ collected, issued }: ContestCount['papers']): readonly Finding[] =>
  collected > issued ? [finding('W.209', { collected, issued, difference: collected - issued })] : []

/** Every printed paper was issued, spoiled, or is left (domain 1.6). */
export function checkPrinted({ printed, issued, spoiled, unused }: Papers): readonly Finding[] {
  const accounted = BigInt(issued) + BigInt(spoiled) + BigInt(unused)
  return BigInt(printed) === accounted ? [] : [finding('W.202', { printed, accounted: accounted.toString() })]
}

/** How many papers have to be left where none is missing; below zero where more went out than there were. */
export const unusedIfAllThere = ({ printed, issued, spoiled }: Omit<Papers, 'unused'>): number => printed - issued - spoiled

/** The papers left with a laptop while the voting goes on are all there (S1 43, before the evening). */
export function checkLeft(contest: string, expected: number, left: number): readonly Finding[] {
  const difference = left - expected
  if (difference === 0) return []
  return [finding(difference < 0 ? 'W.516' : 'W.517', { contest, expected, left, difference: Math.abs(difference) })]
}

/** How many papers were issued where only those left were counted; below zero where the figures cannot be true. */
export const issuedIfAllThere = ({ printed, spoiled, unused }: Omit<Papers, 'issued'>): number => printed - spoiled - unused
