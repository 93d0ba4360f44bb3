import { Worker } from 'node:worker_threads'
import type { Ledger } from '#ledger/open.ts'
import { refuse, type Result } from '#contract/result.ts'
import type { BackupPlan } from './back-up.ts'
import type { BackupFile } from './backup-file.ts'
import { noteStickBackup, type StickBackup } from './to-stick.ts'

export type CopyTask = { readonly path: string; readonly now: string } & (
  | { readonly to: 'folder'; readonly plan: BackupPlan }
  | { readonly to: 'stick'; readonly folder: string }
)
export type CopyAnswer = Result<BackupFile | StickBackup>

/**
 * `backUp` in a worker thread: copying, reading back and checking a whole town takes seconds, and no clerk waits for them.
 * `signal` ends it; what it leaves then is a `.partial`, which is none. Refuses what `backUp` refuses.
 */
export const backUpAside = (ledger: Ledger, plan: BackupPlan, signal?: AbortSignal): Promise<Result<BackupFile>> =>
  aside({ path: ledger.path, now: ledger.now().toISOString(), to: 'folder', plan }, signal) as Promise<Result<BackupFile>>

/** `copyToStick` in a worker thread; the ledger notes the copy once it is there. */
export async function backupToStickAside(ledger: Ledger, folder: string, signal?: AbortSignal): Promise<Result<StickBackup>> {
  const task = { path: ledger.path, now: ledger.now().toISOString(), to: 'stick', folder } as const
  const made = (await aside(task, signal)) as Result<StickBackup>
  return made.ok ? noteStickBackup(ledger, made.value) : made
}

async function aside(task: CopyTask, signal?: AbortSignal): Promise<CopyAnswer> {
  const failed = (reason: string): CopyAnswer => refuse('backup.not-written', { path: task.path, reason })
  if (signal?.aborted) return failed('cancelled')
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { execArgv: [] })
  // A backup under way keeps no program from ending: the next start makes one.
  worker.unref()
  const answer = new Promise<CopyAnswer>((resolve) => {
    worker.once('message', resolve)
    worker.once('error', (thrown: Error) => resolve(failed(thrown.message)))
    worker.once('exit', () => resolve(failed(signal?.aborted ? 'cancelled' : 'the copying worker ended')))
    signal?.addEventListener('abort', () => void worker.terminate(), { once: true })
  })
  worker.postMessage(task, [])
  return answer
}
