import { randomBytes } from 'node:crypto'
import type { Refusal } from '#contract/index.ts'
import { refusal } from '#contract/result.ts'

/** What nobody expected: a number for the person, and under it what happened, in the log alone. */
export function incidentOf(error: unknown, log: (line: string) => void): Refusal & { readonly incident: string } {
  const incident = randomBytes(4).toString('hex')
  log(`incident ${incident}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return { ...refusal('app.incident', { incident }), incident }
}
