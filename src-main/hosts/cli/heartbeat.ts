import { Worker } from 'node:worker_threads'

/** Tells how far long work is. */
export type Tell = (line: string) => void

/**
 * Does long work that tells how far it is: each line goes to `log`, and is said again each second while nothing new comes, also while
 * this thread is busy. Nothing is repeated after the work has ended.
 */
export async function withHeartbeat<T>(log: Tell, work: (tell: Tell) => T | Promise<T>): Promise<T> {
  const worker = new Worker(new URL('./heartbeat-worker.ts', import.meta.url), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  try {
    return await work((line) => {
      log(line)
      worker.postMessage(line, [])
    })
  } finally {
    await worker.terminate()
  }
}
