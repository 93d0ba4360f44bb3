import type { Draft } from '#contract/index.ts'
import { EMPTY } from '../ui/election/empty.ts'
import type { Kind } from './Kinds.tsx'

/** The steps of a new election, in their order; the last one asks for the passphrase. */
export const STEPS = ['election', 'day', 'areas', 'summary', 'keys'] as const
export type Step = (typeof STEPS)[number]

/** How far this computer's first start is: a reload and Back find it as it was. */
export type Begun = {
  readonly chosen: Exclude<Kind, 'rehearsal'> | null
  readonly step: Step
  readonly election: Draft
  readonly admin: string
}

export const NOTHING_BEGUN: Begun = { chosen: null, step: 'election', election: EMPTY, admin: '' }
