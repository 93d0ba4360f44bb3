import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { keepBackups } from '#backup/keep-backups.ts'
import type { BackupsNow, JobState } from '#contract/index.ts'
import { createDispatcher } from '#hosts/dispatcher.ts'
import { openPlaces } from '#hosts/places.ts'
import { closeLedger } from '#ledger/open.ts'
import { as } from '../fixtures/app.ts'
import { need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { until } from '../fixtures/until.ts'
import { come, polling } from './polling.ts'

const at = folder()
const home = join(at, 'home')
mkdirSync(join(home, 'stations'), { recursive: true })
const { laptop } = await polling(at, 12)
come(laptop.ledger, 1)
closeLedger(laptop.ledger)
const path = join(home, 'stations', 'D01.sqlite')
renameSync(laptop.ledger.path, path)
const places = openPlaces(home, keepBackups)
const work = { 'app.rehearse': () => async () => ({ ok: true as const, value: null }) }
const dispatcher = createDispatcher({ places, work, log: () => undefined })
afterAll(() => dispatcher.close())

const state = async () =>
  need(
    (await dispatcher.dispatch({ kind: 'query', name: 'backup.state', place: 'D01', input: {} }, as('clerk'))) as never,
  ) as BackupsNow

describe('the strip', () => {
  it('says that there is no backup yet, and then when and where the last good one was made and when the next is due', async () => {
    expect(await state()).toMatchObject({ lastGood: null, failure: null, running: false, stick: null })
    places.look('D01')
    // The file is there a moment before whoever made it has said so.
    await until(async () => (await state()).lastGood !== null && !(await state()).running)
    const { lastGood, next, folder: kept, failure } = await state()
    expect(failure).toBeNull()
    expect(lastGood?.path.startsWith(kept)).toBe(true)
    expect(next).toBeGreaterThan(500)
  })

  it('knows the last one of an earlier start by its file', async () => {
    const alone = openPlaces(home)
    const later = createDispatcher({ places: alone, work, log: () => undefined })
    const answer = await later.dispatch({ kind: 'query', name: 'backup.state', place: 'D01', input: {} }, as('clerk'))
    expect(answer).toMatchObject({
      ok: true,
      value: { next: null, lastGood: { path: expect.stringContaining('_start.sqlite') } },
    })
    await later.close()
  })
})

describe('a backup when it is asked for', () => {
  const ask = async (stick: string, encrypted: boolean): Promise<JobState> => {
    const frame = { kind: 'job', name: 'backup.now', place: 'D01', requestId: randomUUID(), input: { folder: stick, encrypted } }
    const { id } = need((await dispatcher.dispatch(frame, as('lead'))) as never) as JobState
    const job = () => dispatcher.jobs.list().find((each) => each.id === id)!
    await until(() => job().state !== 'running')
    return job()
  }

  it.each([
    ['plain, to a folder', false, /_asked\.sqlite$/],
    ['encrypted, to a stick', true, /\.backup\.age$/],
  ])('is made %s, and read back', async (_, encrypted, name) => {
    const stick = join(at, `stick-${String(encrypted)}`)
    mkdirSync(stick)
    expect(await ask(stick, encrypted)).toMatchObject({ state: 'done', value: { path: expect.stringMatching(name) } })
    expect(readdirSync(stick)).toHaveLength(1)
    expect((await state()).stick === null).toBe(!encrypted)
  })

  it('is refused in words where there is no such folder', async () => {
    expect(await ask(join(at, 'no', 'such'), false)).toMatchObject({ state: 'refused', error: { params: expect.anything() } })
  })
})
