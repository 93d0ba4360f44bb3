import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppState, Input, JobName, JobState, KnownBackup, Reply, RestoredLedger } from '#contract/index.ts'
import { openApp, type App } from '#hosts/open-app.ts'
import { closeLedger } from '#ledger/open.ts'
import { certifyDevice } from '#office/stations/enrol-device.ts'
import { correct } from '#office/stations/provision.ts'
import { until } from '../fixtures/until.ts'
import { admin, need, PASSPHRASE } from '../fixtures/election.ts'
import { stickIn } from '../fixtures/laptop.ts'
import { folder } from '../fixtures/folder.ts'
import { liveStation, onStick, PIN, type LiveStation } from '../fixtures/live-station.ts'

const at = folder()
let station: LiveStation
let app: App

const dispatch = (frame: object): Promise<Reply<unknown>> => app.dispatcher.dispatch(frame, app.session)
const state = async (): Promise<AppState> => need(await dispatch({ kind: 'query', name: 'app.state', input: {} })) as AppState

/** Starts a job and waits until it has ended. */
async function run<N extends JobName>(name: N, input: Input<N>): Promise<JobState> {
  const started = need(await dispatch({ kind: 'job', name, requestId: randomUUID(), input })) as JobState
  const ended = (): JobState | undefined =>
    app.dispatcher.jobs.list().find(({ id, state: at }) => id === started.id && at !== 'running')
  return until(ended)
}

const search = async (more?: string): Promise<readonly KnownBackup[]> => {
  const job = await run('app.backups', { place: 'station', ...(more !== undefined && { folder: more }) })
  expect(job.error).toBe(null)
  return job.value as readonly KnownBackup[]
}
const restore = (backup: string, passphrase = PASSPHRASE) => run('app.restore', { place: 'station', backup, passphrase })
const filesOf = () => readdirSync(dirname(station.path)).sort()

beforeAll(async () => {
  station = await liveStation(at)
  app = need(openApp({ home: station.home, log: (line) => expect.fail(line) }))
}, 60_000)

afterAll(async () => {
  await app?.close()
  closeLedger(station.town.ledger)
})

describe('a ledger that opens', () => {
  it('is not replaced, nor are its backups looked through', async () => {
    const refused = { ok: false, error: { code: 'restore.not-damaged' } }
    const asked = { kind: 'job', name: 'app.backups', requestId: randomUUID(), input: { place: 'station' } }
    expect(await dispatch(asked)).toMatchObject(refused)
    expect((await restore(station.backup)).error).toMatchObject(refused.error)
    await app.close()
  })
})

describe('a damaged ledger', () => {
  let damaged: Buffer

  beforeAll(async () => {
    station.damage()
    damaged = readFileSync(station.path)
    app = need(openApp({ home: station.home, log: (line) => expect.fail(line) }))
  })

  it('is what it says', async () => {
    expect((await state()).places).toMatchObject([{ place: 'station', phase: 'fault', fault: { code: 'ledger.damaged' } }])
  })

  it('has its backups found and checked, with the receipts each of them lacks, by number alone', async () => {
    const [backup, ...others] = await search()
    expect(others).toEqual([])
    expect(backup).toMatchObject({
      backup: station.backup,
      where: { kind: 'machine' },
      sealed: false,
      title: expect.stringContaining('选区'),
      lost: [{ from: station.since[0], receipts: station.since, unread: [] }],
    })
    expect(JSON.stringify(backup)).not.toContain('村民')
    expect(filesOf()).not.toContain('station.sqlite.checking')
  })

  it('has those on a stick found as well, and a broken one left out', async () => {
    const stick = join(at, 'stick')
    mkdirSync(stick)
    const copy = onStick(station, stick)
    expect((await search(stick)).map(({ backup }) => backup).sort()).toEqual([station.backup, copy].sort())
    rmSync(copy)
    mkdirSync(copy)
    expect((await search(stick)).map(({ backup }) => backup)).toEqual([station.backup])
  })

  it.each([
    ['another passphrase', 'a wrong one', 'keys.wrong-passphrase'],
    ['none at all', undefined, 'keys.wrong-passphrase'],
  ])('is restored by nobody with %s, and stays as it was', async (_, passphrase, code) => {
    const before = filesOf()
    const asked = { place: 'station', backup: station.backup, ...(passphrase !== undefined && { passphrase }) }
    expect((await run('app.restore', asked)).error).toMatchObject({ code })
    expect(filesOf()).toEqual(before)
    expect(readFileSync(station.path).equals(damaged)).toBe(true)
  })

  it('is put aside whole, and the backup goes on in a new book with new keys', async () => {
    const before = (await state()).device
    const job = await restore(station.backup)
    expect(job).toMatchObject({ state: 'done', place: 'station', error: null })
    const { quarantined, lost } = job.value as RestoredLedger
    expect(lost).toMatchObject([{ receipts: station.since }])
    expect(readFileSync(quarantined!).equals(damaged)).toBe(true)
    const after = await state()
    expect(after).toMatchObject({ kind: 'station', locked: false, places: [{ phase: 'open', fault: null }] })
    expect(after.device).not.toEqual(before)
    expect(existsSync(`${station.path}.restoring`)).toBe(false)
  })
})

describe('the restored laptop', () => {
  const asLead = (name: string, kind: 'job' | 'command', input: object) =>
    dispatch({ kind, name, place: 'station', requestId: randomUUID(), input })
  const onComputer = (name: string, input: object) => dispatch({ kind: 'command', name, requestId: randomUUID(), input })
  const atStation = async <N extends JobName>(name: N, input: Input<N>): Promise<JobState> => {
    const started = need(await asLead(name, 'job', input)) as JobState
    await expect.poll(() => ended(started)?.state).not.toBe('running')
    return ended(started)!
  }
  const ended = ({ id }: JobState) => app.dispatcher.jobs.list().find((job) => job.id === id)
  const handOver = (name: string) => atStation('handing-over.export', { kind: 'sync', out: stickIn(at, name) })
  /** The office's next bundle for the station, as it is chosen on the screen. */
  const fromOffice = async (name: string): Promise<string> => {
    const { ledger, keys } = station.town
    const { path } = need(await correct(ledger, keys, admin, 'D01', stickIn(at, name), { roll: false }))
    const id = randomUUID()
    const base64 = readFileSync(path).toString('base64')
    need(await onComputer('app.upload', { id, name: basename(path), part: 0, of: 1, base64 }))
    return id
  }

  it('hands nothing over under keys that the office does not know', async () => {
    need(await asLead('people.sign-in', 'command', { person: 'D01-lead', pin: PIN, role: 'lead' }))
    expect((await handOver('uncertified')).error).toMatchObject({ code: 'bundle.not-read-back' })
  })

  it('takes what the office sends under its new certificate, and hands over; again it learns nothing', async () => {
    expect((await atStation('station.receive', { upload: await fromOffice('before') })).state).toBe('refused')
    const written = need(await onComputer('app.enrolment', { out: stickIn(at, 'enrolment') })) as { readonly path: string }
    const enrolment = readFileSync(written.path)
    const fingerprint = (await state()).device!.fingerprint.join('')
    need(certifyDevice(station.town.ledger, admin, enrolment, { constituency: 'D01', role: 'lead', answer: { fingerprint } }))
    const job = await atStation('station.receive', { upload: await fromOffice('after') })
    expect(job).toMatchObject({ error: null, value: { changes: { 'device.certified': 1 }, rollBefore: 1, rollVersion: 1 } })
    const again = await atStation('station.receive', { upload: await fromOffice('again') })
    expect(again).toMatchObject({ error: null, value: { changes: {} } })
    expect((await handOver('certified')).error).toBe(null)
  })
})
