import { IN_PERSON, MODES, VERDICTS, ELECTION_KINDS, LEVELS } from './choices.ts'
import { z } from 'zod'

/** In earnest, or rehearsed. */
export const Mode = z.enum(MODES)
export type Mode = z.infer<typeof Mode>

/** How far the day of a station is. */
export type Phase = 'before' | 'open' | 'closed'

/** Of a contest, as the set-up and the ballots name it. */
export const Level = z.enum(LEVELS)
export type Level = z.infer<typeof Level>

/** `error` blocks the next step, `warning` does not, `refer` goes to the committee. */
export type Severity = 'error' | 'warning' | 'refer'

/** How a voter who comes in person takes part. */
export const InPerson = z.enum(IN_PERSON)
export type InPerson = z.infer<typeof InPerson>

/** What a station hands over: its day so far, or all of it. */
export const DayBundle = z.enum(['sync', 'final'])
export type DayBundle = z.infer<typeof DayBundle>

/** What travels sealed. */
export const BundleKind = z.enum(['provision', 'correction', ...DayBundle.options, 'archive'])
export type BundleKind = z.infer<typeof BundleKind>

/** What the committee says of a conflict. */
export const Verdict = z.enum(VERDICTS)

/** 换届选举, 补选. */
export type ElectionKind = (typeof ELECTION_KINDS)[number]

/** What an office sends a station. */
export type OfficeBundle = 'provision' | 'correction'
