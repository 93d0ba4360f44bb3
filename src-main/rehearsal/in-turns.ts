/** How many processes work at once: as many as an office laptop has cores to spare. */
export const AT_ONCE = 2

/** Runs `work` on every item, a few at a time, answers in the order of the items. `worker` says which of the few it is. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T, worker: number) => Promise<R>): Promise<readonly R[]> {
  const answers: R[] = []
  const queue = items.entries()
  const labour = async (_: unknown, worker: number): Promise<void> => {
    for (const [i, item] of queue) answers[i] = await work(item, worker)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, labour))
  return answers
}
