import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { procedures, type AppState, type Input, type JobState, type Name, type Output } from '#contract/index.ts'
import { openApp } from '#hosts/open-app.ts'
import { need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const home = folder()
const app = need(openApp({ home, log: (line) => expect.fail(line) }))
afterAll(() => app.close())

async function ask<N extends Name>(name: N, input: Input<N>, place?: string): Promise<Output<N>> {
  const { kind } = procedures[name]
  const frame = { kind, name, input, ...(kind !== 'query' && { requestId: randomUUID() }), ...(place && { place }) }
  return need(await app.dispatcher.dispatch(frame, app.session)) as Output<N>
}
const state = (): Promise<AppState> => ask('app.state', {})

async function practise(): Promise<void> {
  const { id } = (await ask('app.practise', {})) as unknown as JobState
  await expect.poll(() => app.dispatcher.jobs.list().find((job) => job.id === id)?.state).toBe('done')
}

describe('whoever wants to practise', () => {
  it('leaves the election for invented voters, with the station open', async () => {
    await ask('app.begin', { kind: 'station', passphrase: '青溪镇2026选举' })
    await practise()
    const { kind, places, locked } = await state()
    expect([kind, locked, places.map(({ place, phase }) => [place, phase])]).toEqual(['practice', false, [['practice', 'open']]])
  })

  it('checks voters in without a PIN, and no byte of the election’s ledger changes', async () => {
    const live = readdirSync(join(home, 'live'), { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.sqlite'))
    const bytes = () => readFileSync(join(home, 'live', live!))
    const before = bytes()
    const { hits } = await ask('voting.find', { text: 'D01' }, 'practice')
    const voter = hits.find((hit) => hit.state.kind === 'free')!.voter
    await ask('voting.check-in', { voter, channel: 'station', principals: [] }, 'practice')
    expect((await ask('station.overview', {}, 'practice')).last).toMatchObject({ name: expect.any(String) })
    expect(bytes()).toEqual(before)
  })

  it('keeps no backups of it, begins anew when asked, and goes back to the election', async () => {
    expect((await ask('backup.state', {}, 'practice')).lastGood).toBeNull()
    await practise()
    expect((await ask('station.overview', {}, 'practice')).last).toBeNull()
    await ask('app.open', { what: 'live' })
    expect(await state()).toMatchObject({ kind: 'station', places: [{ phase: 'new' }] })
  })
})
