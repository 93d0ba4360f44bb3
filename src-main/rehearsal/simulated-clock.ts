/** A clock that a rehearsal moves by itself: a day in a few seconds. */
export type SimulatedClock = { readonly now: () => Date; forward(seconds: number): void; moveTo(time: string): void }

/** Starts at `time` (`HH:MM`) of `day` in the town's time, UTC+8. */
export function simulatedClock(day: string, time: string): SimulatedClock {
  const at = (clock: string) => Date.parse(`${day}T${clock}:00.000+08:00`)
  let current = at(time)
  return {
    now: () => new Date(current),
    forward: (seconds) => {
      current += seconds * 1000
    },
    moveTo: (clock) => {
      current = Math.max(current, at(clock))
    },
  }
}
