import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepBackups } from '#backup/keep-backups.ts'
import type { Actor } from '#ledger/entry.ts'
import { takeSeat } from '#people/seat.ts'
import { officeActor, stationActor } from '#rehearsal/staff.ts'
import { chooseHost } from '../choose-host.ts'
import { createDispatcher, sessionOf } from '../dispatcher.ts'
import { homeFolder } from '../home.ts'
import { readAssets } from '../loopback/assets.ts'
import { findBrowser, openInBrowser } from '../loopback/open-browser.ts'
import { serveLoopback } from '../loopback/serve.ts'
import { openPlaces } from '../places.ts'
import { rehearseJob } from '../rehearse-job.ts'
import { watchBackups } from '../watch-backups.ts'
import { answer, type Command } from './command.ts'
import { count } from './given.ts'

const renderer = fileURLToPath(new URL('../../../dist/renderer', import.meta.url))

/** In a rehearsal whoever does not sign in is the registrar in the office, the clerk at a station. */
const standIn = (place: string): Actor => (place === 'office' ? officeActor('registrar') : stationActor(place, 'clerk'))

export const startCommand: Command = {
  usage: 'start [--voters N] [--port P]',
  summary: 'Opens the app with a rehearsal town (built at first start), and prints its address.',
  options: { voters: { type: 'string', default: '3000' }, port: { type: 'string', default: '0' } },
  async run(given) {
    const folder = join(homeFolder(), 'rehearsal')
    mkdirSync(homeFolder(), { recursive: true })
    const places = openPlaces(folder, keepBackups)
    const stopWatch = watchBackups(places)
    const dispatcher = createDispatcher({
      places,
      work: { 'app.rehearse': ({ voters }) => rehearseJob(places, voters) },
      log: given.log,
    })
    const seat = takeSeat({ ledgerAt: (place) => places.open(place), standIn })
    const host = await serveLoopback(dispatcher, {
      assets: readAssets(renderer),
      session: sessionOf(seat),
      port: count(given, 'port'),
    })
    const { browser, why } = chooseHost()
    const found = browser ? findBrowser() : undefined
    console.log(`选册 Xuance · ${found || !browser ? why : '没有找到 Chrome、Edge 或 Chromium，请在浏览器中打开下面的地址'}`)
    console.log(host.address)
    if (found) openInBrowser(found, host.address)
    if (!existsSync(join(folder, 'summary.json')))
      dispatcher.jobs.start('app.rehearse', rehearseJob(places, count(given, 'voters')))
    await new Promise<void>((resolve) => given.signal.addEventListener('abort', () => resolve(), { once: true }))
    await host.close()
    stopWatch()
    seat.leave()
    await dispatcher.close()
    return answer({ stopped: true }, ['已停止。'])
  },
}
