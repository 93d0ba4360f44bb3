/** How long work on one file tells how far it is, and is told to stop. */
export type Pace = {
  /** Called every few hundred rows, within the one transaction. */
  readonly onProgress?: (done: number, of: number) => void
  /** Aborted, the work throws between two batches and nothing of the file stays. */
  readonly signal?: AbortSignal
}

const BATCH = 500

/** Tells progress after every batch of `of` rows, and stops there when asked to. */
export function paced({ onProgress, signal }: Pace, of: number): (done: number) => void {
  return (done) => {
    if (done % BATCH !== 0 && done !== of) return
    signal?.throwIfAborted()
    onProgress?.(done, of)
  }
}
