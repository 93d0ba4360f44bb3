import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { holdAlone } from '#ledger/file/hold-alone.ts'
import { done, refuse, type Result } from '#contract/result.ts'

/** Holds a home for one running app, until it is let go or the process ends. Answers what lets it go. Refuses `app.running`. */
export function onlyOne(home: string): Result<() => void> {
  mkdirSync(home, { recursive: true })
  const letGo = holdAlone(join(home, 'running.lock'))
  return letGo ? done(letGo) : refuse('app.running')
}
