/** How long work on one file tells how far it is, and is told to stop. */
export type Pace = {
  /** Called every few hundred rows, within the one transaction. */
  readonly onProgress?: (done: number, of: number) => void
  /** Aborted, the work throws between two batches and nothing of the file stays. */
  readonly signal?: AbortSignal
}

const BATCH = 500

/** Whether so many rows are a batch: after each of them the work stops for a moment. */
export const isBatch = (done: number): boolean => done % BATCH === 0

/** Tells progress after every batch of `of` rows, and ends there when asked to; answers whether a batch is over. */
export function paced({ onProgress, signal }: Pace, of: number): (done: number) => boolean {
  return (done) => {
    if (!isBatch(done) && done !== of) return false
    signal?.throwIfAborted()
    onProgress?.(done, of)
    return true
  }
}
