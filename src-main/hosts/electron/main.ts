import { app, BrowserWindow, dialog, Menu, protocol, session } from 'electron'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { refusal } from '#contract/result.ts'
import { closeInTime } from '../desktop/close-in-time.ts'
import { homeFolder } from '../home.ts'
import { readAssets } from '../loopback/assets.ts'
import { logFile } from '../machine/log-file.ts'
import { openApp, type App } from '../open-app.ts'
import { pageBreaks } from '../desktop/page-breaks.ts'
import { ELSEWHERE, READY } from '../desktop/ready.ts'
import { smoke } from '../desktop/smoke-steps.ts'
import { BROKEN, inBoth } from '../desktop/told-in-a-box.ts'
import { guardContents, guardSession } from './guard.ts'
import { link } from './link.ts'
import { FORBIDDEN, SCHEME, START, SWITCHES } from './policy.ts'
import { systemOf } from './system.ts'
import { PARTITION, wallOptions, windowOptions } from './window.ts'

// Written from where the sources lie; the build names them from where it lies.
const screens = fileURLToPath(new URL('../../../dist/renderer', import.meta.url))
const preload = fileURLToPath(new URL('../../../dist/electron/preload.cjs', import.meta.url))
const home = resolve(homeFolder())
const log = logFile(home)
/** On a release machine nobody is there to close a box. */
const smoking = process.argv.includes('--smoke')
const voters = Number(process.argv.flatMap((each) => /^--voters=(\d{1,7})$/.exec(each)?.[1] ?? []).at(-1) ?? 0)
const breaks = pageBreaks()
/** Milliseconds the news may take that a page's process has gone, which says why it did not come. */
const NEWS = 1000
let came = false
let window: BrowserWindow | undefined
/** The window, and the board on the wall. */
const windows = new Set<BrowserWindow>()
let running: App | undefined
let unlink = (): void => undefined
let leaving = false
/** Said once: page, preload and dispatcher work. */
let told = (): void => {
  told = () => undefined
  say(READY)
}

process.on('uncaughtException', fail)
process.on('unhandledRejection', (reason) => log('rejection', reason))
// Whoever started us may have gone, and nobody reads what we write.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

// api/command-line, hasSwitch; api/app, exit: at once, also before `ready`.
const forbidden = app.isPackaged ? FORBIDDEN.find((name) => app.commandLine.hasSwitch(name)) : undefined
if (forbidden !== undefined) refuse(`不能带 --${forbidden} 启动。\n\nXuance does not start with --${forbidden}.`)
// Electron 45 docs, api/command-line-switches, and those of Chromium. crashReporter is never started: api/crash-reporter reports only then.
for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value)
// api/app, enableSandbox; api/protocol, registerSchemesAsPrivileged: before `ready`, once. No `bypassCSP`, no service workers.
app.enableSandbox()
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
// api/app, setPath: what Chromium keeps lies beside our data, in a folder that must be there.
mkdirSync(join(home, 'electron'), { recursive: true, mode: 0o700 })
app.setPath('userData', join(home, 'electron'))
guardContents(wallOptions(preload, !app.isPackaged))

// api/app, requestSingleInstanceLock: the first one is told by 'second-instance'.
if (app.requestSingleInstanceLock()) void app.whenReady().then(open).catch(fail)
else {
  log('open already: its window comes to the front')
  say(ELSEWHERE, () => app.quit())
}

app.on('second-instance', () => {
  // api/app, relaunch: once we have ended; until then we hold the lock, and there is no window to bring to the front.
  if (leaving) return app.relaunch()
  // api/browser-window, restore, show, focus: out of the task bar, out of hiding, to the front.
  if (window?.isMinimized()) window.restore()
  window?.show()
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
  void closeInTime(running, log).finally(() => {
    running = undefined
    app.quit()
  })
})

async function open(): Promise<void> {
  // api/app, isPackaged: not in development, where the same data is opened in a browser too.
  const trial = app.isPackaged && !smoking ? join(home, 'electron', 'kept-by-system') : undefined
  const opened = openApp({ home, log, system: systemOf(() => window, trial) })
  if (!opened.ok) return refuse(inBoth(opened.error))
  running = opened.value
  if (voters > 0) running.rehearse(voters)
  // api/menu, setApplicationMenu: none, so no item of it opens tools or addresses.
  Menu.setApplicationMenu(null)
  guardSession(session.fromPartition(PARTITION), readAssets(screens))
  const made = new BrowserWindow(windowOptions(preload, !app.isPackaged))
  window = made
  keep(made)
  unlink = link(windows, running.dispatcher, running.session, () => told())
  made.once('ready-to-show', () => made.show())
  made.once('closed', () => {
    window = undefined
    // The board goes with the window it was opened from.
    for (const wall of windows) wall.close()
  })
  // api/web-contents, Event: 'did-create-window'; guard.ts says which. A board opens none, and a broken one goes (api/browser-window, destroy).
  made.webContents.on('did-create-window', (wall) => {
    keep(wall)
    wall.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    wall.webContents.on('render-process-gone', () => wall.destroy())
  })
  made.webContents.on('render-process-gone', (_event, { reason }) => gone(made, reason))
  await load(made)
  if (!smoking || !came) return
  // api/web-contents, executeJavaScript: the frames go the whole way, from the page through the preload.
  const { ok, lines } = await smoke(opened.value, (code) => made.webContents.executeJavaScript(code))
  running = undefined
  say(lines.join('\n'), () => app.exit(ok ? 0 : 1))
}

/** A page that draws nothing, or that broke while it came, is still a window that can be closed. */
async function load(made: BrowserWindow): Promise<void> {
  // api/browser-window, loadURL: rejects also when the window was closed meanwhile, or its page broke and is loaded again.
  const reason: unknown = await made.loadURL(START).catch((error: unknown) => error)
  came ||= reason === undefined
  if (made.isDestroyed()) return
  made.show()
  if (reason !== undefined) setTimeout(() => (made.isDestroyed() || breaks.ever() ? undefined : fail(reason)), NEWS)
}

/** api/web-contents, Event: 'render-process-gone': the ledgers are here in main and whole; the page only asks again, once. */
function gone(made: BrowserWindow, reason: string): void {
  log(`window gone: ${reason}`)
  if (reason === 'clean-exit' || leaving) return
  if (smoking) return refuse(`--smoke: ${reason}`)
  if (breaks.now() === 'in a circle') return refuse(BROKEN, () => app.quit())
  // Not within the event. A page that never came is nothing to be loaded again.
  setImmediate(() => {
    if (made.isDestroyed()) return
    made.show()
    if (came) made.reload()
    else void load(made)
  })
}

function keep(each: BrowserWindow): void {
  windows.add(each)
  each.once('closed', () => windows.delete(each))
}

/** A line for whoever started us; Windows writes to a pipe in its own time. */
function say(line: string, then?: () => void): void {
  process.stdout.write(`${line}\n`, then)
}

/** api/dialog, showErrorBox: waits until it was read. */
function refuse(text: string, end = (): void => app.exit(1)): void {
  if (smoking) process.stderr.write(`${text}\n`)
  else dialog.showErrorBox('选册 Xuance', text)
  end()
}

function fail(error: unknown): void {
  log('fault', error)
  refuse(inBoth(refusal('app.incident')))
}
