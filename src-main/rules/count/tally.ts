import { firstContradiction } from './count-checks.ts'
import { refused } from './count-fields.ts'
import { readShape } from './count-reading.ts'
import type { CountReading } from './count-reading.ts'
import type { FindingCode } from '../findings.ts'
import { outcomeOf } from './outcome.ts'
import type { TallyResult } from './outcome.ts'
import { packById } from '../packs/index.ts'

export type { TallyResult } from './outcome.ts'
export type { ContestCount } from './count-input.ts'

/** A refusal as design 6 lays it down: the first broken field, and a sentence in Chinese. */
type CountError = { readonly code: FindingCode; readonly field: string; readonly message: string }
export type TallyReply = { readonly ok: true; readonly value: TallyResult } | { readonly ok: false; readonly error: CountError }
/** A contest that is named in the question is named in the answer. */
type Named = { readonly contest?: string }
export type TallyAnswer = Named & (TallyResult | { readonly error: CountError })

/** Accepts a count or names the first field that cannot stand (design 6). */
export function readCount(input: unknown): CountReading {
  const reading = readShape(input)
  if (!reading.ok) return reading
  const pack = packById(reading.value.pack)
  const error = pack ? firstContradiction(reading.value, pack) : refused('E.222', 'pack', { value: reading.value.pack })
  return error ? { ok: false, error } : reading
}

/** The law applied to one contest's count: the shapes of design 6. */
export function tallyContest(input: unknown): TallyReply {
  const reading = readCount(input)
  if (reading.ok) return { ok: true, value: outcomeOf(reading.value) }
  const { code, message } = reading.error.finding
  return { ok: false, error: { code, field: reading.error.field, message } }
}

/** One count, or an array of them answered in order; a broken element is answered by `{error}`. */
export function tally(input: unknown): TallyAnswer | readonly TallyAnswer[] {
  return Array.isArray(input) ? input.map(answer) : answer(input)
}

/** Whether an answer of `tally` refuses anything: the command line then ends with 1. */
export const hasRefusal = (answers: TallyAnswer | readonly TallyAnswer[]): boolean =>
  (Array.isArray(answers) ? answers : [answers]).some((one: TallyAnswer) => 'error' in one)

function answer(input: unknown): TallyAnswer {
  const reply = tallyContest(input)
  return { ...named(input), ...(reply.ok ? reply.value : { error: reply.error }) }
}

/** Also of a count that is refused otherwise. */
const named = (input: unknown): Named =>
  typeof input === 'object' && input !== null && 'contest' in input && typeof input.contest === 'string'
    ? { contest: input.contest }
    : {}
