import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { electronRuntime } from './electron-runtime.ts'
import { asElectron } from './run-electron.ts'

/** Milliseconds a whole smoke may take on a slow laptop. */
const DEADLINE = 600_000

// For a release machine: starts the real app in an empty home, lives a little in it, and ends with its verdict.
// `npm run smoke:electron` takes the built tree; `npm run smoke:electron -- /opt/Xuance/xuance` an installed app.
if (import.meta.main) process.exit(await smokeElectron(process.argv[2]))

/** 0: it passed, 1: it did not, 2: there is no runtime to try it with. */
export async function smokeElectron(installed?: string, deadline = DEADLINE): Promise<number> {
  const runtime = installed ?? (await electronRuntime({ say: console.error }))
  if (runtime === undefined) {
    console.error('smoke: Electron’s runtime is not here and could not be fetched: nothing was tried')
    return 2
  }
  const main = fileURLToPath(new URL('../../../dist/electron/main.js', import.meta.url))
  const home = mkdtempSync(join(tmpdir(), 'xuance-smoke-'))
  const ran = spawnSync(runtime, [...(installed === undefined ? [main] : []), '--smoke'], {
    stdio: 'inherit',
    env: { ...asElectron(), XUANCE_HOME: home },
    timeout: deadline,
    // An app that hangs may also not answer a politer one.
    killSignal: 'SIGKILL',
  })
  if (ran.error) console.error(`smoke: ${ran.error.message}`)
  if (ran.signal) console.error(`smoke: ended by ${ran.signal}`)
  removed(home)
  return ran.status ?? 1
}

/** Windows holds the files of a process that has just ended for a moment longer; what is left then changes no verdict. */
function removed(home: string): void {
  try {
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  } catch (error) {
    console.error(`smoke: ${home} is left: ${String(error)}`)
  }
}
