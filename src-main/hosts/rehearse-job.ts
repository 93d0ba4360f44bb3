import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { done } from '#contract/result.ts'
import type { JobWork } from './jobs.ts'
import { startScript } from './script.ts'

/** The station that stays open in mid-poll, so that a newcomer can check voters in. */
const OPEN_STATION = 'D03'

/** Nothing in a rehearsal is secret, and every screen may use its keys. */
export const REHEARSAL_PASSPHRASE = 'rehearsal only'

/** Where the town goes, and what lets go of the ledgers that are there now. */
export type RehearsalFolder = { readonly folder: string; close(): void }

/**
 * Builds a rehearsal town beside the app, beside this thread so that the screens stay quick, and puts it in place when it is
 * whole. Cancelling ends the process and leaves what was there before.
 */
export const rehearseJob =
  (town: RehearsalFolder, voters: number): JobWork =>
  async (progress, signal) => {
    const { folder } = town
    const building = `${folder}.building`
    rmSync(building, { recursive: true, force: true })
    mkdirSync(building, { recursive: true })
    const args = ['rehearse', '--out', building, '--voters', String(voters), '--leave-open', OPEN_STATION, '--json']
    const script = startScript(args, { XUANCE_PASSPHRASE: REHEARSAL_PASSPHRASE })
    // Gently, and waited for: its stations are ended by it, and nothing may write on into a folder that is being removed.
    signal.addEventListener('abort', () => script.end('gently'), { once: true })
    script.stdout.resume()
    const remarks: string[] = []
    createInterface({ input: script.stderr }).on('line', (line) => {
      const step = /^(\w+) (\d+)\/(\d+)$/.exec(line)
      if (step) progress(step[1]!, Number(step[2]), Number(step[3]))
      else remarks.push(line)
    })
    try {
      const code = await script.over
      signal.throwIfAborted()
      if (code !== 0) throw new Error(`the rehearsal ended with ${String(code)}: ${remarks.slice(-5).join('\n')}`)
      town.close()
      rmSync(folder, { recursive: true, force: true })
      renameSync(building, folder)
      return done(null)
    } finally {
      rmSync(building, { recursive: true, force: true })
    }
  }
