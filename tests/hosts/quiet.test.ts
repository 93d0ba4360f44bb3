import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Name, Who } from '#contract/index.ts'
import { openApp, type App } from '#hosts/open-app.ts'
import { closeLedger } from '#ledger/open.ts'
import { need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { liveStation, PIN, type LiveStation } from '../fixtures/live-station.ts'

const MINUTE = 60
let station: LiveStation
let app: App
let uptime = 1000

const ask = async (name: Name, input: object, kind = 'query'): Promise<unknown> => {
  const requestId = kind === 'query' ? {} : { requestId: randomUUID() }
  return need(await app.dispatcher.dispatch({ kind, name, place: 'station', input, ...requestId }, app.session))
}
const who = async (): Promise<Who> => (await ask('people.who', {})) as Who

beforeAll(async () => {
  station = await liveStation(folder())
  app = need(openApp({ home: station.home, log: (line) => expect.fail(line), uptime: () => uptime }))
}, 60_000)

afterAll(async () => {
  await app?.close()
  closeLedger(station.town.ledger)
})

describe('a seat where nothing is done', () => {
  it('is not kept open by what the screen asks on its own', async () => {
    await ask('people.sign-in', { person: 'D01-clerk', pin: PIN, role: 'clerk' }, 'command')
    uptime += 9 * MINUTE
    await ask('backup.state', {})
    expect((await who()).locksIn).toBe(MINUTE)
  })

  it('is kept open by work', async () => {
    await ask('voting.find', { text: '村民' })
    expect((await who()).locksIn).toBe(10 * MINUTE)
  })

  it('is locked after ten minutes, by a clock that nobody sets', async () => {
    uptime += 10 * MINUTE
    expect(await who()).toMatchObject({ signedIn: null, locked: { person: 'D01-clerk' } })
  })
})
