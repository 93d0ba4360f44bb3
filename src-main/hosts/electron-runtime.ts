import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** Milliseconds that may pass until the place where the runtime is fetched from answers at all. */
const REACHED = 3000
/** Milliseconds the fetching may take: about 120 MB. */
const FETCHED = 120_000

/** Electron's binary in the source tree; undefined where it is not. Fetched by Electron's own script where its source can be reached. */
export async function electronRuntime(env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const folder = packageFolder()
  if (folder === undefined) return undefined
  const there = runtimeIn(folder, env)
  if (there !== undefined || env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return there
  if (!(await isReachable(env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/'))) return undefined
  await run(process.execPath, [join(folder, 'install.js')], FETCHED)
  return runtimeIn(folder, env)
}

/** `electron` is not imported: under Node its door starts a download by itself. */
function packageFolder(): string | undefined {
  try {
    return dirname(require.resolve('electron/package.json'))
  } catch {
    return undefined
  }
}

/** As Electron's own index.js finds it: `path.txt` names the binary in `dist/`, or in ELECTRON_OVERRIDE_DIST_PATH. */
export function runtimeIn(folder: string, env: NodeJS.ProcessEnv): string | undefined {
  const named = join(folder, 'path.txt')
  const file = existsSync(named) ? readFileSync(named, 'utf8').trim() : 'electron'
  const path = join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), file)
  return existsSync(path) ? path : undefined
}

async function isReachable(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(REACHED) })
    return true
  } catch {
    return false
  }
}

/** Whether it ended well in time. */
function run(program: string, args: readonly string[], timeout: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout })
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
}
