import { parentPort } from 'node:worker_threads'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { refuse } from '#contract/result.ts'
import { backUp } from './back-up.ts'
import type { CopyAnswer, CopyTask } from './copy-aside.ts'
import { copyToStick } from './to-stick.ts'

parentPort?.once('message', (task: CopyTask) => {
  void copy(task).then((answer) => parentPort?.postMessage(answer, []))
})

/** The copy is made through a connection that can only read: whoever checks voters in goes on writing meanwhile. */
async function copy(task: CopyTask): Promise<CopyAnswer> {
  const opened = openLedger(task.path, { readonly: true })
  if (!opened.ok) return refuse('backup.not-readable', { path: task.path, reason: opened.error.code })
  const ledger = opened.value
  ledger.now = () => new Date(task.now)
  try {
    return task.to === 'stick' ? await copyToStick(ledger, task.folder) : backUp(ledger, task.plan)
  } finally {
    closeLedger(ledger)
  }
}
