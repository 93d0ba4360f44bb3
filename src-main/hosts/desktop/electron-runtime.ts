import type { downloadArtifact, FetchDownloaderOptions } from '@electron/get'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)

/** Milliseconds until the first bytes have to be there. */
const REACHED = 3000
/** Milliseconds the fetching may take: about 120 MB. */
const FETCHED = 120_000

type How = {
  readonly env?: NodeJS.ProcessEnv
  /** Electron's package; undefined where it is not installed. */
  readonly folder?: string | undefined
  /** Is told what is happening, once it is more than looking. */
  readonly say?: (line: string) => void
  /** Gives the fetching up. */
  readonly signal?: AbortSignal
}

/**
 * Electron's binary in the source tree; undefined where it is not, and could not be fetched within two minutes, by Electron's own means, from
 * where its environment variables say.
 */
export async function electronRuntime({
  env = process.env,
  folder = packageFolder(),
  say = () => undefined,
  signal = new AbortController().signal,
}: How = {}): Promise<string | undefined> {
  if (folder === undefined) return undefined
  const there = runtimeIn(folder, env)
  if (there !== undefined || env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return there
  if (!(await fetched(folder, say, AbortSignal.any([signal, AbortSignal.timeout(FETCHED)])))) return undefined
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

/**
 * As Electron's own index.js finds it: `path.txt`, written last, names the binary in `dist/`, or in ELECTRON_OVERRIDE_DIST_PATH, where alone
 * it may do without. A `dist/` without it was left behind by a fetching that was cut short.
 */
export function runtimeIn(folder: string, env: NodeJS.ProcessEnv): string | undefined {
  const named = join(folder, 'path.txt')
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH']
  const file = existsSync(named) ? readFileSync(named, 'utf8').trim() : elsewhere && 'electron'
  const path = file && join(elsewhere || join(folder, 'dist'), file)
  return path && existsSync(path) ? path : undefined
}

/**
 * Fetches into Electron's cache what `electron/install.js` would, by the same library, which can be watched and stopped; then install.js finds
 * it there and lays it out.
 */
async function fetched(folder: string, say: (line: string) => void, signal: AbortSignal): Promise<boolean> {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const { version } = read('package.json') as { readonly version: string }
  const unreachable = new AbortController()
  const late = setTimeout(() => unreachable.abort(), REACHED)
  const told = progress(version, say)
  const downloadOptions: FetchDownloaderOptions = {
    quiet: true,
    signal: AbortSignal.any([signal, unreachable.signal]),
    getProgressCallback: async ({ transferred, total }) => {
      clearTimeout(late)
      told(transferred, total ?? undefined)
    },
  }
  try {
    const library = pathToFileURL(createRequire(require.resolve('electron/package.json')).resolve('@electron/get')).href
    const { downloadArtifact: download } = (await import(library)) as { readonly downloadArtifact: typeof downloadArtifact }
    // It refuses an answer that is not `ok` before any progress, and a file that is not the one of checksums.json.
    await download({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: read('checksums.json') as Record<string, string>,
      ...(process.env['electron_config_cache'] && { cacheRoot: process.env['electron_config_cache'] }),
      downloadOptions,
    })
    return await run(process.execPath, [join(folder, 'install.js')], signal)
  } catch {
    return false
  } finally {
    clearTimeout(late)
  }
}

const MEGABYTE = 1_000_000

/** Says first what is being fetched, then each further tenth where the whole is known. */
function progress(version: string, say: (line: string) => void): (done: number, of: number | undefined) => void {
  let tenths = -1
  return (done, of) => {
    const now = of ? Math.floor((10 * done) / of) : 0
    if (tenths < 0) {
      const size = of ? `（${Math.round(of / MEGABYTE)} MB）` : ''
      say(
        `正在下载桌面窗口的运行环境Electron ${version}${size}，最多两分钟，按Ctrl+C就改在浏览器中打开 · Fetching the desktop window’s runtime; Ctrl+C opens the browser instead`,
      )
    } else if (now > tenths) say(`${now * 10}%`)
    tenths = Math.max(tenths, now)
  }
}

/** Whether it ended well before it was stopped. */
function run(program: string, args: readonly string[], signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', signal, killSignal: 'SIGKILL' })
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
}
