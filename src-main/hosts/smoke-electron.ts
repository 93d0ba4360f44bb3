import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { electronRuntime } from './electron-runtime.ts'

// For a release machine: starts the real app in an empty home, lives a little in it, and ends with its verdict.
// `npm run smoke:electron` takes the built tree; `npm run smoke:electron -- /opt/Xuance/xuance` an installed app.
const [installed] = process.argv.slice(2)
const runtime = installed ?? (await electronRuntime())
if (runtime === undefined) {
  console.error('smoke: Electron’s runtime is not here and could not be fetched: nothing was tried')
  process.exit(2)
}
const home = mkdtempSync(join(tmpdir(), 'xuance-smoke-'))
const main = fileURLToPath(new URL('../../dist/electron/main.js', import.meta.url))
const args = [...(installed === undefined ? [main] : []), '--smoke']
const ran = spawnSync(runtime, args, { stdio: 'inherit', env: { ...process.env, XUANCE_HOME: home }, timeout: 600_000 })
rmSync(home, { recursive: true, force: true })
process.exit(ran.status ?? 1)
