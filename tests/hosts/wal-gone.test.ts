import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { AppState, JobState, KnownBackup, Reply, RestoredLedger } from '#contract/index.ts'
import { openApp } from '#hosts/open-app.ts'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { need, PASSPHRASE } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { come } from '../fixtures/laptop.ts'
import { liveStation } from '../fixtures/live-station.ts'
import { until } from '../fixtures/until.ts'

it('a station whose -wal was taken away after a power cut says so, and goes on from its ledger as it is: in a new book, with the rest from paper', async () => {
  const at = folder()
  const { home, path, since, town } = await liveStation(at)
  const ledger = need(openLedger(path))
  const receipt = come(ledger, 5)
  // As the power fails: what was merged, and the mark; the -wal is gone.
  for (const end of ['', '-open']) copyFileSync(`${path}${end}`, join(at, `cut${end}`))
  closeLedger(ledger)
  for (const end of ['', '-open']) renameSync(join(at, `cut${end}`), `${path}${end}`)

  const app = need(openApp({ home, log: (line) => expect.fail(line) }))
  const dispatch = (frame: object): Promise<Reply<unknown>> => app.dispatcher.dispatch(frame, app.session)
  const job = async (name: string, input: object): Promise<JobState> => {
    const { id } = need(await dispatch({ kind: 'job', name, requestId: randomUUID(), input })) as JobState
    return until(() => app.dispatcher.jobs.list().find((each) => each.id === id && each.state !== 'running'))
  }
  const state = async () => need(await dispatch({ kind: 'query', name: 'app.state', input: {} })) as AppState

  expect((await state()).places).toMatchObject([{ place: 'station', phase: 'fault', fault: { code: 'ledger.wal-gone' } }])
  const [itself, backup] = (await job('app.backups', { place: 'station' })).value as readonly KnownBackup[]
  // The ledger as it is holds more than the backup, and all but the last receipt.
  expect(itself).toMatchObject({ backup: path, where: { kind: 'itself' }, lost: [{ from: receipt, receipts: [] }] })
  expect(backup).toMatchObject({ where: { kind: 'machine' }, lost: [{ receipts: since }] })

  const restored = await job('app.restore', { place: 'station', backup: path, passphrase: PASSPHRASE })
  expect(restored).toMatchObject({ state: 'done', error: null })
  const { quarantined, lost } = restored.value as RestoredLedger
  expect(lost).toMatchObject([{ from: receipt, receipts: [], unread: [] }])
  expect([`${quarantined}`, `${quarantined}-open`].map((each) => existsSync(each))).toEqual([true, true])
  expect((await state()).places).toMatchObject([{ phase: 'open', fault: null }])
  await app.close()
  expect(existsSync(`${path}-open`)).toBe(false)
  closeLedger(town.ledger)
}, 60_000)
