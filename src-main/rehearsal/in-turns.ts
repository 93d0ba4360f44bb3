/** How many processes work at once: as many as an office laptop has cores to spare. */
export const AT_ONCE = 2

/** `worker` says which of the few it is. */
type Work<T, R> = (item: T, worker: number) => Promise<R>

/** Runs `work` on every item, a few at a time, answers in the order of the items. */
export const inTurns = async <T, R>(items: readonly T[], work: Work<T, R>): Promise<readonly R[]> =>
  Promise.all(beginInTurns(items, work))

/**
 * The same, with an answer of its own for every item, in their order: the first may be used while the last is still waiting for its turn.
 * After one that fails no further item is begun, and those fail as it did.
 */
export function beginInTurns<T, R>(items: readonly T[], work: Work<T, R>): readonly Promise<R>[] {
  const answers = items.map(() => Promise.withResolvers<R>())
  const queue = items.entries()
  let failed: { readonly why: unknown } | undefined
  const labour = async (worker: number): Promise<void> => {
    for (const [i, item] of queue) {
      try {
        if (failed) throw failed.why
        answers[i]!.resolve(await work(item, worker))
      } catch (why) {
        failed ??= { why }
        answers[i]!.reject(why)
      }
    }
  }
  for (let worker = 0; worker < AT_ONCE; worker++) void labour(worker)
  const promises = answers.map(({ promise }) => promise)
  // Whoever waits for the first is told of it there, and may never come to the others.
  for (const promise of promises) promise.catch(() => undefined)
  return promises
}
