import { setImmediate as breathe } from 'node:timers/promises'

/** Long work that stops after each of its steps. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Runs it to its end without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Runs it with a pause after each step, in which other things go on. Aborted, it ends there as if it had thrown, and this throws. */
export async function inSteps<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const step = signal?.aborted ? steps.throw(signal.reason) : steps.next()
    if (step.done) return step.value
    await breathe()
  }
}
