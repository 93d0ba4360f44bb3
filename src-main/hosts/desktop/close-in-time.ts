import { setTimeout as pause } from 'node:timers/promises'
import type { App } from '../open-app.ts'

/** Milliseconds that work under way may take to stop, until we end without it: every entry is on the disk already. */
const STOPPING = 15_000

/** Settles once the ledgers are closed, or were waited for long enough. Never rejects. */
export function closeInTime(app: App, log: (what: string, error?: unknown) => void): Promise<void> {
  return Promise.race([app.close().catch((error: unknown) => log('closing', error)), pause(STOPPING)])
}
