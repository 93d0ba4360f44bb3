/** Seconds since the machine was switched on: nobody sets this clock forward or back. */
export type Uptime = () => number

/** A wait of so many seconds, begun at this uptime. */
export type Wait = { readonly since: number; readonly wait: number }

type Schedule = { readonly free: number; readonly steps: readonly [number, ...number[]] }

/** Wrong PINs for one person, and for all on one machine: how many are free, then how many seconds to wait after each. */
export const PERSON: Schedule = { free: 2, steps: [5, 15, 60, 300, 900] }
/** Stops whoever tries one PIN on everybody. Never long: on polling day it holds up those who did nothing. */
export const MACHINE: Schedule = { free: 9, steps: [5, 15, 60] }

/** Seconds to wait after the `failed`th wrong PIN in a row. */
export const waitAfter = ({ free, steps }: Schedule, failed: number): number =>
  failed <= free ? 0 : (steps[failed - free - 1] ?? steps.at(-1)!)

/**
 * Seconds still to wait. The wall clock has no say. An uptime below the one the wait began at means that the machine was switched off:
 * then only the time since counts, and the wait may come out longer than it was meant, never shorter.
 */
export const remaining = ({ since, wait }: Wait, uptime: number): number =>
  Math.max(0, wait - (uptime >= since ? uptime - since : uptime))
