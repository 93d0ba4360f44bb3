import { MessageChannel } from 'node:worker_threads'
import { checkChain } from '#ledger/check-chain.ts'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { verifyLedger } from '#ledger/verify.ts'

/** One success the child answered, as it printed it after the commit. */
export type Said = Readonly<Record<string, string | number>>

/** Something that is done until the power goes, and what has to be true afterwards. */
export type Scenario = {
  readonly name: string
  /** How long after `ready` the kill may come, in milliseconds. */
  readonly within: number
  /** Runs in the child, in a folder of its own; `ready` is called once, `say` after every success. */
  readonly act: (folder: string, ready: () => void, say: (said: Said) => void) => Promise<void>
  /** What is wrong in the folder after the kill: lost successes and damage, in words. */
  readonly check: (folder: string, said: readonly Said[]) => Promise<readonly string[]>
}

/** Opens a ledger as the app does at its next start, looks into it, and verifies it as a stranger would. */
export function inspect(path: string, look: (ledger: Ledger) => readonly string[]): readonly string[] {
  const opened = openLedger(path)
  if (!opened.ok) return [`damaged: ${path} does not open: ${opened.error.code}`]
  const chain = checkChain(opened.value)
  const seen = chain.ok ? look(opened.value) : [`damaged: ${chain.error.code}`]
  closeLedger(opened.value)
  const verdict = verifyLedger(path)
  return verdict.ok ? seen : [...seen, `damaged: ${path}: ${verdict.error.code}`]
}

/** The hashes that were answered and are not there. */
export const lostEntries = (ledger: Ledger, said: readonly Said[]): readonly string[] =>
  said
    .filter(({ ref }) => ledger.statements.hasEntry().get(ref) === undefined)
    .map(({ ref }) => `lost: entry ${String(ref).slice(0, 12)}`)

/** Keeps this process alive until `let go`. */
export function stayAlive(): () => void {
  const { port1 } = new MessageChannel()
  port1.ref()
  return () => port1.close()
}

/** The child has done all there is to do, and waits for its end. */
export const wait = (): Promise<void> => new Promise(() => void stayAlive())
/** Lets signals and timers through between two steps. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
