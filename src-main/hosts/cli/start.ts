import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chooseHost, type Choice } from '../choose-host.ts'
import { electronRuntime } from '../desktop/electron-runtime.ts'
import { homeFolder } from '../home.ts'
import { readAssets } from '../loopback/assets.ts'
import { findBrowser, openInBrowser } from '../loopback/open-browser.ts'
import { serveLoopback } from '../loopback/serve.ts'
import { openApp } from '../open-app.ts'
import { runElectron } from '../desktop/run-electron.ts'
import { answer, type Answer, type Arguments, type Command } from './command.ts'
import { count, need, optional } from './given.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const renderer = at('../../../dist/renderer')
const STOPPED: Answer = answer({ stopped: true }, ['已停止。Stopped.'])
const ELSEWHERE: Answer = answer({ elsewhere: true }, [
  '选册已经打开了，请到那个窗口去。Xuance is open already: go to its window.',
])

const BY_HAND =
  '没有能打开的 Chrome、Edge 或 Chromium，请在浏览器中打开这个地址。No Chrome, Edge or Chromium could be opened: open this address in a browser.'

export const startCommand: Command = {
  usage: 'start [--voters N] [--port P]',
  summary: {
    zh: '打开选册：能用 Electron 就用，不能就用浏览器，并说明用了哪个、为什么；--voters 搭一个还没有开始的模拟镇。',
    en: 'Opens the app, in Electron where that can be, else in a browser, and says which and why; --voters builds a rehearsal town where nothing was begun yet.',
  },
  options: { voters: { type: 'string' }, port: { type: 'string', default: '0' } },
  async run(given) {
    // Asked before anything is opened: a wrong number is wrong usage.
    const voters = optional(given, 'voters') === undefined ? undefined : count(given, 'voters')
    const wanted = { voters, port: count(given, 'port') }
    const choice = await chooseHost({
      env: process.env,
      platform: process.platform,
      root: process.getuid?.() === 0,
      runtime: () => unlessCancelled(given.signal, (signal) => electronRuntime({ say: given.log, signal })),
    })
    if (given.signal.aborted) return STOPPED
    if (choice.host === 'loopback') return inBrowser(given, wanted, choice)
    if (built()) {
      const args = [at('../../../dist/electron/main.js'), ...(voters === undefined ? [] : [`--voters=${voters}`])]
      const ran = await runElectron(choice.runtime, args, { signal: given.signal })
      if (ran.ready) {
        say(choice.why)
        await ran.over
        return STOPPED
      }
      if (ran.elsewhere) return ELSEWHERE
    }
    if (given.signal.aborted) return STOPPED
    return inBrowser(given, wanted, {
      browser: true,
      why: '桌面窗口没有打开，改在本机浏览器中打开。No window came up: opening in a browser.',
    })
  },
}

const say = (why: string): void => console.log(`选册 Xuance · ${why}`)

/** While `work` goes on, Ctrl+C gives up it alone; afterwards Ctrl+C stops the command again. */
async function unlessCancelled<T>(stopping: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const cancelling = new AbortController()
  const held = process.rawListeners('SIGINT') as NodeJS.SignalsListener[]
  const cancel = (): void => cancelling.abort()
  process.removeAllListeners('SIGINT').on('SIGINT', cancel)
  try {
    return await work(AbortSignal.any([stopping, cancelling.signal]))
  } finally {
    for (const each of held) process.on('SIGINT', each)
    process.off('SIGINT', cancel)
  }
}

/** Builds main and preload, which only Electron needs. */
function built(): boolean {
  const args = [at('../../../run.mjs'), 'build']
  return spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}

async function inBrowser(
  { log, signal }: Arguments,
  { voters, port }: { readonly voters: number | undefined; readonly port: number },
  { browser, why }: Pick<Extract<Choice, { host: 'loopback' }>, 'browser' | 'why'>,
): Promise<Answer> {
  const app = need(openApp({ home: homeFolder(), log }))
  const host = await serveLoopback(app.dispatcher, {
    assets: readAssets(renderer),
    session: app.session,
    port,
  })
  const found = browser ? findBrowser() : undefined
  say(found || !browser ? why : BY_HAND)
  console.log(host.address)
  if (found) openInBrowser(found, host.address, () => say(`${BY_HAND} ${host.address}`))
  if (voters !== undefined) app.rehearse(voters)
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  await host.close()
  await app.close()
  return STOPPED
}
