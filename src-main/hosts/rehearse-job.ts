import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { done } from '#ledger/result.ts'
import type { JobWork } from './jobs.ts'
import type { Places } from './places.ts'

const main = fileURLToPath(new URL('./cli/main.ts', import.meta.url))

/** The station that stays open in mid-poll, so that a newcomer can check voters in. */
const OPEN_STATION = 'D03'

/**
 * Builds a rehearsal town beside the app, in a process of its own so that the screens stay quick, and puts it in place when it is
 * whole. Cancelling ends the process and leaves what was there before.
 */
export const rehearseJob =
  (places: Places, voters: number): JobWork =>
  async (progress, signal) => {
    const building = `${places.folder}.building`
    rmSync(building, { recursive: true, force: true })
    mkdirSync(building, { recursive: true })
    const args = ['rehearse', '--out', building, '--voters', String(voters), '--leave-open', OPEN_STATION, '--json']
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    // Not spawn's own `signal`: that answers before the process has ended, and it would go on writing into a removed folder.
    signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true })
    const remarks: string[] = []
    createInterface({ input: child.stderr }).on('line', (line) => {
      const step = /^(\w+) (\d+)\/(\d+)$/.exec(line)
      if (step) progress(step[1]!, Number(step[2]), Number(step[3]))
      else remarks.push(line)
    })
    try {
      const [code] = (await once(child, 'close')) as [number | null]
      signal.throwIfAborted()
      if (code !== 0) throw new Error(`the rehearsal ended with ${String(code)}: ${remarks.slice(-5).join('\n')}`)
      places.close()
      rmSync(places.folder, { recursive: true, force: true })
      renameSync(building, places.folder)
      return done(null)
    } finally {
      rmSync(building, { recursive: true, force: true })
    }
  }
