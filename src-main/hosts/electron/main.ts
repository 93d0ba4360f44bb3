import { app, BrowserWindow, dialog, Menu, protocol, session } from 'electron'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sentenceOf } from '#contract/refusals.ts'
import { homeFolder } from '../home.ts'
import { readAssets } from '../loopback/assets.ts'
import { logFile } from '../machine/log-file.ts'
import { openApp, type App } from '../open-app.ts'
import { guardContents, guardSession } from './guard.ts'
import { link } from './link.ts'
import { FORBIDDEN, SCHEME, START, SWITCHES } from './policy.ts'
import { READY } from './ready.ts'
import { smokeSteps, throughPage } from '../smoke-steps.ts'
import { systemOf } from './system.ts'
import { PARTITION, wallOptions, windowOptions } from './window.ts'

// Written from where the sources lie; the build names them from where it lies.
const screens = fileURLToPath(new URL('../../../dist/renderer', import.meta.url))
const preload = fileURLToPath(new URL('../../../dist/electron/preload.cjs', import.meta.url))
const home = resolve(homeFolder())
const log = logFile(home)
/** Milliseconds: a page that breaks again so soon is left alone, rather than in a circle. */
const AGAIN = 10_000
/** Milliseconds that work under way may take to stop, until we end without it: every entry is on the disk already. */
const STOPPING = 15_000
let goneAt = -AGAIN
let window: BrowserWindow | undefined
/** The window, and the board on the wall. */
const windows = new Set<BrowserWindow>()
let running: App | undefined
let unlink = (): void => undefined
let leaving = false

process.on('uncaughtException', fail)
process.on('unhandledRejection', (reason) => log('rejection', reason))
// Whoever started us may have gone, and nobody reads what we write.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

// api/command-line, hasSwitch; api/app, exit: at once, also before `ready`.
const forbidden = app.isPackaged ? FORBIDDEN.find((name) => app.commandLine.hasSwitch(name)) : undefined
if (forbidden !== undefined) refuseToOpen(`不能带 --${forbidden} 启动。`)
// Electron 45 docs, api/command-line-switches, and those of Chromium. crashReporter is never started: api/crash-reporter reports only then.
for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value)
// api/app, enableSandbox: before `ready`.
app.enableSandbox()
// api/protocol, registerSchemesAsPrivileged: before `ready`, once. No `bypassCSP`, no service workers.
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
// api/app, setPath: what Chromium keeps lies beside our data, in a folder that must be there.
mkdirSync(join(home, 'electron'), { recursive: true, mode: 0o700 })
app.setPath('userData', join(home, 'electron'))
guardContents(wallOptions(preload, !app.isPackaged))

// api/app, requestSingleInstanceLock: the first one is told by 'second-instance'.
if (!app.requestSingleInstanceLock()) app.quit()
else void app.whenReady().then(open).catch(fail)

app.on('second-instance', () => {
  // api/app, relaunch: once we have ended; until then we hold the lock, and there is no window to bring to the front.
  if (leaving) return app.relaunch()
  if (window?.isMinimized()) window.restore()
  window?.focus()
})
// api/app, Event: 'window-all-closed'; 'before-quit' waits for the ledgers: the last one out closes them.
app.on('window-all-closed', () => app.quit())
app.on('before-quit', (event) => {
  if (!running) return
  event.preventDefault()
  if (leaving) return
  leaving = true
  // A window that is still there may not open the ledgers anew.
  unlink()
  const closed = running.close().catch((error: unknown) => log('closing', error))
  void Promise.race([closed, pause(STOPPING)]).finally(() => {
    running = undefined
    app.quit()
  })
})

async function open(): Promise<void> {
  const opened = openApp({ home, log, system: systemOf(() => window) })
  if (!opened.ok) return refuseToOpen(sentenceOf(opened.error.code, opened.error.params).zh)
  running = opened.value
  // api/menu, setApplicationMenu: none, so no item of it opens tools or addresses.
  Menu.setApplicationMenu(null)
  guardSession(session.fromPartition(PARTITION), readAssets(screens))
  const made = new BrowserWindow(windowOptions(preload, !app.isPackaged))
  window = made
  keep(made)
  unlink = link(windows, running.dispatcher, running.session, told)
  made.once('ready-to-show', () => made.show())
  made.once('closed', () => {
    window = undefined
    // The board goes with the window it was opened from.
    for (const wall of windows) wall.close()
  })
  // api/web-contents, Event: 'did-create-window'; guard.ts says which.
  made.webContents.on('did-create-window', keep)
  // api/web-contents, Event: 'render-process-gone': the ledgers are here in main and whole; the page only asks again.
  made.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`window gone: ${reason}`)
    if (reason !== 'clean-exit' && performance.now() - goneAt > AGAIN) made.reload()
    goneAt = performance.now()
  })
  try {
    await made.loadURL(START)
  } catch (error) {
    // api/browser-window, loadURL: rejects also when the window was closed meanwhile, or its page is loaded again.
    if (made.isDestroyed() || goneAt > 0) return
    throw error
  }
  // Also a page that draws nothing is a window that can be closed.
  made.show()
  if (process.argv.includes('--smoke')) await smoke(made, opened.value)
}

function keep(each: BrowserWindow): void {
  windows.add(each)
  each.once('closed', () => windows.delete(each))
}

/** Whoever started us waits for this line: page, preload and dispatcher work. */
function told(): void {
  if (!said) process.stdout.write(`${READY}\n`)
  said = true
}
let said = false

/** Electron 45 docs, api/web-contents, executeJavaScript: the frames go the whole way, from the page through the preload. */
async function smoke({ webContents }: BrowserWindow, opened: App): Promise<void> {
  if (opened.machine.kind() !== 'unset') return refuseToOpen('--smoke: XUANCE_HOME')
  const verdict = await smokeSteps(throughPage((code) => webContents.executeJavaScript(code)))
  running = undefined
  await opened.close()
  // Windows writes to a pipe in its own time.
  process.stdout.write(`${verdict.lines.join('\n')}\n`, () => app.exit(verdict.ok ? 0 : 1))
}

function refuseToOpen(sentence: string): void {
  // api/dialog, showErrorBox.
  dialog.showErrorBox('选册', sentence)
  app.exit(1)
}

function fail(error: unknown): void {
  log('fault', error)
  refuseToOpen(sentenceOf('app.incident', {}).zh)
}
