import { app, BrowserWindow, dialog, Menu, protocol, session } from 'electron'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reply } from '#contract/index.ts'
import { sentenceOf } from '#contract/refusals.ts'
import { homeFolder } from '../home.ts'
import { readAssets } from '../loopback/assets.ts'
import { openApp, type App } from '../open-app.ts'
import { guardContents, guardSession } from './guard.ts'
import { link } from './link.ts'
import { FORBIDDEN, SCHEME, START, SWITCHES } from './policy.ts'
import { READY } from './ready.ts'
import { smokeSteps } from '../smoke-steps.ts'
import { systemOf } from './system.ts'
import { PARTITION, windowOptions } from './window.ts'

// Written from where the sources lie; the build names them from where it lies.
const screens = fileURLToPath(new URL('../../../dist/renderer', import.meta.url))
const preload = fileURLToPath(new URL('../../../dist/electron/preload.cjs', import.meta.url))
const home = homeFolder()
/** Milliseconds: a page that breaks again so soon is left alone, rather than in a circle. */
const AGAIN = 10_000
let goneAt = -AGAIN
let window: BrowserWindow | undefined
let running: App | undefined

// api/command-line, hasSwitch.
if (app.isPackaged && FORBIDDEN.some((name) => app.commandLine.hasSwitch(name))) app.exit(1)
// Electron 45 docs, api/command-line-switches, and those of Chromium. crashReporter is never started: api/crash-reporter reports only then.
for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value)
// api/app, enableSandbox: before `ready`.
app.enableSandbox()
// api/protocol, registerSchemesAsPrivileged: before `ready`, once. No `bypassCSP`, no service workers.
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
// api/app, setPath: what Chromium keeps lies beside our data.
app.setPath('userData', join(home, 'electron'))
guardContents()

// api/app, requestSingleInstanceLock: the first one is told by 'second-instance'.
if (!app.requestSingleInstanceLock()) app.quit()
else void app.whenReady().then(open).catch(fail)

process.on('uncaughtException', fail)
process.stdout.on('error', () => undefined)
app.on('second-instance', () => {
  if (window?.isMinimized()) window.restore()
  window?.focus()
})
// api/app, Event: 'window-all-closed'; 'before-quit' waits for the ledgers: the last one out closes them.
app.on('window-all-closed', () => app.quit())
app.on('before-quit', (event) => {
  const closing = running
  if (!closing) return
  event.preventDefault()
  running = undefined
  void closing.close().finally(() => app.quit())
})

async function open(): Promise<void> {
  const opened = openApp({ home, log, system: systemOf(() => window) })
  if (!opened.ok) return refuseToOpen(sentenceOf(opened.error.code, opened.error.params).zh)
  running = opened.value
  // api/menu, setApplicationMenu: none, so no item of it opens tools or addresses.
  Menu.setApplicationMenu(null)
  guardSession(session.fromPartition(PARTITION), readAssets(screens))
  window = new BrowserWindow(windowOptions(preload, !app.isPackaged))
  const { dispatcher } = running
  const unlink = link(window, dispatcher, running.session, told)
  window.once('ready-to-show', () => window?.show())
  window.once('closed', () => {
    unlink()
    window = undefined
  })
  // api/web-contents, Event: 'render-process-gone': the ledgers are here in main and whole; the page only asks again.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`window gone: ${reason}`)
    if (reason !== 'clean-exit' && performance.now() - goneAt > AGAIN) window?.reload()
    goneAt = performance.now()
  })
  await window.loadURL(START)
  // Also a page that draws nothing is a window that can be closed.
  window.show()
  if (process.argv.includes('--smoke')) await smoke(window, running)
}

/** Whoever started us waits for this line: page, preload and dispatcher work. */
function told(): void {
  if (!said) process.stdout.write(`${READY}\n`)
  said = true
}
let said = false

function log(line: string): void {
  try {
    appendFileSync(join(home, 'log.txt'), `${new Date().toISOString()} ${line}\n`, { mode: 0o600 })
  } catch {
    // A full disk must not end the app.
  }
}

/** Electron 45 docs, api/web-contents, executeJavaScript: the frames go the whole way, from the page through the preload. */
async function smoke({ webContents }: BrowserWindow, opened: App): Promise<void> {
  if (opened.machine.kind() !== 'unset') return refuseToOpen('--smoke: XUANCE_HOME')
  const verdict = await smokeSteps(async (frame) => {
    const call = `window.xuance.call(${JSON.stringify(JSON.stringify(frame))})`
    return JSON.parse(String(await webContents.executeJavaScript(call))) as Reply<unknown>
  })
  process.stdout.write(`${verdict.lines.join('\n')}\n`)
  running = undefined
  await opened.close()
  app.exit(verdict.ok ? 0 : 1)
}

function refuseToOpen(sentence: string): void {
  // api/dialog, showErrorBox.
  dialog.showErrorBox('选册', sentence)
  app.exit(1)
}

function fail(error: unknown): void {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  refuseToOpen(sentenceOf('app.incident', {}).zh)
}
