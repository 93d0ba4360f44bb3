import type { ListStep } from '#words/late-steps.ts'
import type { PlainDate } from '../dates.ts'
import { finding, type Finding } from '../findings.ts'
import { checkInTime, hasTerm, type LateDecision, type Term } from '../late.ts'

/** What is known of the days of a contest's lists. */
export type Timetable = {
  readonly contest: string
  /** The preliminary list, and the day it was published where that is known; null while there is none. */
  readonly preliminary: { readonly on: PlainDate | undefined } | null
  /** The day of the formal list, or on which it is asked for; unknown where no day counts. */
  readonly formalOn: PlainDate | undefined
  readonly decided: Readonly<Partial<Record<ListStep, LateDecision>>>
}

/**
 * 汇总后在选举日的十五日以前公布，交选民小组讨论；正式名单在选举日的七日以前公布 (S1 32; S2 35, 36): no formal list without a preliminary one, and
 * each in time, or late by a decision of two. A by-election has no preliminary list (S2 59).
 */
export function checkTimetable({ contest, preliminary, formalOn, decided }: Timetable, term: Term): readonly Finding[] {
  const inTime = (step: ListStep, on: PlainDate | undefined): readonly Finding[] =>
    on === undefined ? [] : checkInTime(step, on, term, decided[step])
  const missing = preliminary === null && hasTerm('preliminary-candidates', term)
  return [
    ...(missing ? [finding('E.438', { contest })] : []),
    ...inTime('preliminary-candidates', preliminary?.on),
    ...inTime('formal-candidates', formalOn),
  ]
}

type Named = { readonly candidate: string; readonly name: string }

/** 正式候选人 come out of those published and discussed (S1 32): whoever is not on the preliminary list is no formal candidate. */
export const checkOnPreliminary = (formal: readonly Named[], preliminary: readonly Named[] | null): readonly Finding[] =>
  preliminary === null
    ? []
    : formal
        .filter(({ candidate }) => preliminary.every((each) => each.candidate !== candidate))
        .map(({ name }) => finding('E.442', { name }))
