import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chooseHost, type Choice } from '../choose-host.ts'
import { electronRuntime } from '../electron-runtime.ts'
import { homeFolder } from '../home.ts'
import { readAssets } from '../loopback/assets.ts'
import { findBrowser, openInBrowser } from '../loopback/open-browser.ts'
import { serveLoopback } from '../loopback/serve.ts'
import { openApp } from '../open-app.ts'
import { runElectron } from '../run-electron.ts'
import { answer, type Answer, type Arguments, type Command } from './command.ts'
import { count, need, optional } from './given.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const renderer = at('../../../dist/renderer')
const STOPPED: Answer = answer({ stopped: true }, ['已停止。'])

export const startCommand: Command = {
  usage: 'start [--voters N] [--port P]',
  summary:
    'Opens the app, in Electron where that can be, else in a browser, and says which and why; --voters builds a rehearsal town where nothing was begun yet.',
  options: { voters: { type: 'string' }, port: { type: 'string', default: '0' } },
  async run(given) {
    const choice = await chooseHost({
      env: process.env,
      platform: process.platform,
      root: process.getuid?.() === 0,
      runtime: electronRuntime,
    })
    if (choice.host === 'loopback') return inBrowser(given, choice)
    if (built()) {
      const ran = await runElectron(choice.runtime, [at('../../../dist/electron/main.js')], { signal: given.signal })
      if (ran.ready) {
        say(choice.why)
        await ran.over
        return STOPPED
      }
    }
    if (given.signal.aborted) return STOPPED
    return inBrowser(given, { browser: true, why: '桌面窗口没有打开，改在本机浏览器中打开' })
  },
}

const say = (why: string): void => console.log(`选册 Xuance · ${why}`)

/** Builds main and preload, which only Electron needs. */
function built(): boolean {
  const args = [at('../../../run.mjs'), 'build']
  return spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}

async function inBrowser(
  given: Arguments,
  { browser, why }: Pick<Extract<Choice, { host: 'loopback' }>, 'browser' | 'why'>,
): Promise<Answer> {
  const app = need(openApp({ home: homeFolder(), log: given.log }))
  const host = await serveLoopback(app.dispatcher, {
    assets: readAssets(renderer),
    session: app.session,
    port: count(given, 'port'),
  })
  const found = browser ? findBrowser() : undefined
  say(found || !browser ? why : '没有找到 Chrome、Edge 或 Chromium，请在浏览器中打开下面的地址')
  console.log(host.address)
  if (found) openInBrowser(found, host.address)
  if (optional(given, 'voters') !== undefined) app.rehearse(count(given, 'voters'))
  await new Promise<void>((resolve) => given.signal.addEventListener('abort', () => resolve(), { once: true }))
  await host.close()
  await app.close()
  return STOPPED
}
