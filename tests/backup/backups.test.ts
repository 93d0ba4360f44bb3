import { Decrypter } from 'age-encryption'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUp, type BackupPlan } from '#backup/back-up.ts'
import { backupFolderOf, backupsIn } from '#backup/backup-file.ts'
import { keepBackups } from '#backup/keep-backups.ts'
import { restore } from '#backup/restore.ts'
import { toDrop } from '#backup/retention.ts'
import { lastStickBackup } from '#backup/to-stick.ts'
import { openPlaces } from '#hosts/places.ts'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { headOf } from '#ledger/read.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { closeStation } from '#station/closing/close-station.ts'
import { stationDay } from '#station/day.ts'
import { codeOf, need, PASSPHRASE, two } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { stickBackup } from '../fixtures/stick-backup.ts'
import { until } from '../fixtures/until.ts'
import { come, copyOf, polling } from './polling.ts'

const at = folder()
const { town, laptop } = await polling(at, 30)
const { ledger } = laptop
let folders = 0
const newFolder = (): string => join(at, `second-disk-${++folders}`)
const namesIn = (place: string): readonly string[] => readdirSync(place).sort()

describe('a stick that was chosen for backups once', () => {
  it('gets each following one while it is in, keeps the newest six, and misses none of its own when it is out', async () => {
    const [place, stick] = [newFolder(), newFolder()]
    mkdirSync(stick)
    const sealed = () => namesIn(stick).filter((name) => name.endsWith('.backup.age'))
    let now = 0
    const copy = (of: typeof ledger, plan: BackupPlan) => Promise.resolve(backUp(of, plan))
    const keeper = keepBackups(ledger, { folder: place, every: 1000, elapsed: () => now, copy, toStick: stickBackup })
    await keeper.look()
    expect(sealed()).toEqual([])
    ledger.now = () => new Date('2026-12-15T01:00:00Z')
    need(await stickBackup(ledger, stick))
    for (let n = 1; n <= 8; n++) {
      now += 1001
      ledger.now = () => new Date(Date.UTC(2026, 11, 15, 1, n))
      await keeper.look()
    }
    expect(sealed()).toHaveLength(6)
    expect(basename(lastStickBackup(ledger)!.path)).toBe(sealed().at(-1))
    renameSync(stick, `${stick}.out`)
    now += 1001
    expect((await keeper.look()).failure).toBeUndefined()
    keeper.close()
  })
})

describe('a backup of the open ledger', () => {
  it('is named by ledger, time in the town and newest entry, and is a sound ledger by itself', () => {
    const place = newFolder()
    come(ledger, 1)
    ledger.now = () => new Date('2026-12-15T01:02:03Z')
    const made = need(backUp(ledger, { folder: place, why: 'asked' }))
    const head = headOf(ledger, stationDay(ledger).book)!.hash.slice(0, 12)
    expect(basename(made.path)).toBe(`D01_00001_20261215-090203_${head}_asked.sqlite`)
    expect(need(verifyLedger(made.path)).entries).toBe(need(verifyLedger(ledger.path)).entries)
    expect(namesIn(place)).toEqual([basename(made.path)])
  })

  it('is never taken for one while it is a .partial, and clears away what a power cut left', () => {
    const place = newFolder()
    const first = need(backUp(ledger, { folder: place, why: 'timed' }))
    rmSync(first.path)
    writeFileSync(`${first.path}.partial`, 'half')
    expect(backupsIn(place, 'D01')).toEqual([])
    expect(need(backUp(ledger, { folder: place, why: 'timed' })).path).toBe(first.path)
    expect(namesIn(place)).toEqual([basename(first.path)])
  })

  it('keeps its order when the clock jumps back, and keeps to its own ledger', () => {
    const place = newFolder()
    const times = ['2026-12-15T03:00:00Z', '2019-01-01T00:00:00Z', '2026-12-15T03:00:01Z']
    const made = times.map((time) => {
      ledger.now = () => new Date(time)
      return need(backUp(ledger, { folder: place, why: 'timed' })).serial
    })
    expect(made).toEqual([1, 2, 3])
    need(backUp(town.ledger, { folder: place, why: 'timed' }))
    expect([backupsIn(place, 'D01'), backupsIn(place, 'office')].map((files) => files.length)).toEqual([3, 1])
  })

  it.each([
    ['a file stands where the folder should be', (place: string) => writeFileSync(place, '')],
    ['a file stands where its parent should be', (place: string) => writeFileSync(join(place, '..', 'file'), ''), 'file/x'],
  ])('is refused in words, with the ledger as it was, when %s', (_, prepare, inside = '') => {
    const place = newFolder()
    const target = inside === '' ? place : join(place, '..', inside)
    prepare(place)
    const outcome = backUp(ledger, { folder: target, why: 'timed' })
    expect(codeOf(outcome)).toBe('backup.not-written')
    expect(verifyLedger(ledger.path).ok).toBe(true)
  })
})

describe('retention', () => {
  const backups = (stamps: readonly string[], why: 'timed' | 'phase' = 'timed') =>
    stamps.map((stamp, i) => ({ path: `b${i + 1}`, serial: i + 1, stamp, head: '0'.repeat(12), why }))
  const day = (n: number) =>
    Array.from({ length: n }, (_, i) => `20261215-${String(7 + Math.floor(i / 6)).padStart(2, '0')}${i % 6}000`)

  it('keeps the newest twelve, and of each earlier hour of the day the last', () => {
    const all = backups(day(30))
    const kept = all.filter((backup) => !toDrop(all, 30).includes(backup)).map(({ serial }) => serial)
    expect(kept).toEqual([6, 12, 18, ...Array.from({ length: 12 }, (_, i) => 19 + i)])
  })

  it('keeps of each earlier day the last, and every one made at a phase change', () => {
    const old = ['20261213-070000', '20261213-080000', '20261214-070000', '20261214-090000']
    const all = [...backups([...old, ...day(20)])].map((backup) =>
      backup.serial === 3 ? { ...backup, why: 'phase' as const } : backup,
    )
    expect(toDrop(all, 24).map(({ serial }) => serial)).toEqual([1, 5, 6, 7, 8, 9, 11, 12])
  })

  it('never drops the last good one nor anything younger', () => {
    for (const lastGood of [1, 5, 17, 40]) {
      const dropped = toDrop(backups(Array.from({ length: 40 }, () => '20261215-070000')), lastGood)
      expect(dropped.every(({ serial }) => serial < lastGood)).toBe(true)
    }
    expect(toDrop(backups(['20261215-070000']), 1)).toEqual([])
  })
})

describe('the keeper', () => {
  it('backs up at start, every ten minutes and at a phase change, and at nothing else', async () => {
    const other = await polling(newSub(), 12)
    const place = newFolder()
    let elapsed = 0
    const keeper = keepBackups(other.laptop.ledger, { folder: place, elapsed: () => elapsed })
    expect(keeper.state()).toEqual({ lastGood: undefined, failure: undefined })
    await keeper.look()
    const whys = () => backupsIn(place, 'D01').map(({ why }) => why)
    expect(whys()).toEqual(['start'])
    come(other.laptop.ledger, 1)
    await keeper.look()
    elapsed = 599_999
    await keeper.look()
    expect(whys()).toEqual(['start'])
    elapsed = 600_000
    await keeper.look()
    need(closeStation(other.laptop.ledger, two, { D01: 59, 'D01-1': 59, 'D01-2': 0 }))
    await keeper.look()
    await keeper.look()
    expect(whys()).toEqual(['start', 'timed', 'phase'])
    expect(keeper.state()).toMatchObject({ failure: undefined, lastGood: { path: expect.stringContaining('phase') } })
  })

  it('says a failure with its remedy, keeps the time of the last good one, and tries again within a minute', async () => {
    const place = newFolder()
    let elapsed = 0
    const keeper = keepBackups(ledger, { folder: place, elapsed: () => elapsed })
    const { lastGood } = await keeper.look()
    rmSync(place, { recursive: true })
    writeFileSync(place, 'the second disk is gone')
    elapsed = 600_000
    expect(await keeper.look()).toMatchObject({ lastGood, failure: { code: 'backup.not-written' } })
    rmSync(place)
    elapsed += 60_000
    expect(await keeper.look()).toMatchObject({ failure: undefined })
    expect(backupsIn(place, 'D01')).toHaveLength(1)
  })

  it('is made in a thread of its own: voters are checked in meanwhile', async () => {
    const keeper = keepBackups(ledger, { folder: newFolder() })
    const looking = keeper.look()
    expect(keeper.plan().running).toBe(true)
    let meanwhile = 0
    void looking.then(() => (meanwhile = -meanwhile))
    for (const n of [10, 11, 12]) {
      come(ledger, n)
      meanwhile++
      await new Promise(setImmediate)
    }
    expect(meanwhile).toBe(3)
    expect(await looking).toMatchObject({ failure: undefined })
    expect(keeper.plan().running).toBe(false)
  })

  it('that is closed ends what is under way, and begins nothing any more', async () => {
    const place = newFolder()
    const keeper = keepBackups(ledger, { folder: place })
    const looking = keeper.look()
    keeper.close()
    expect((await looking).lastGood).toBeUndefined()
    await keeper.look()
    expect(backupsIn(place, 'D01')).toEqual([])
  })

  it('does not mind a wall clock that jumps back and forth', async () => {
    const place = newFolder()
    let elapsed = 0
    const keeper = keepBackups(ledger, { folder: place, elapsed: () => elapsed })
    for (const year of [2020, 2031, 1999, 2026]) {
      ledger.now = () => new Date(Date.UTC(year, 0, 1))
      elapsed += 600_000
      await keeper.look()
    }
    expect(backupsIn(place, 'D01').map(({ serial }) => serial)).toEqual([1, 2, 3, 4])
    ledger.now = () => new Date()
  })

  it('finds out that a ledger has lost entries its newest backup holds, and drops no backup any more', async () => {
    const [place, early] = [newFolder(), copyOf(ledger, join(newFolder(), 'D01.sqlite'))]
    come(ledger, 2)
    const ahead = need(backUp(ledger, { folder: place, why: 'timed' }))
    const behind = need(openLedger(early))
    let elapsed = 0
    const here = (of: typeof behind, plan: Parameters<typeof backUp>[1]) => Promise.resolve(backUp(of, plan))
    const keeper = keepBackups(behind, { folder: place, elapsed: () => elapsed, copy: here })
    expect(keeper.state()).toMatchObject({ failure: { code: 'backup.ledger-behind', params: { path: ahead.path } } })
    for (let n = 0; n <= 40; n++) {
      elapsed += 600_000
      await keeper.look()
    }
    expect(existsSync(ahead.path)).toBe(true)
    expect(backupsIn(place, 'D01')).toHaveLength(42)
    closeLedger(behind)
  })

  const newSub = (): string => {
    const place = newFolder()
    mkdirSync(place)
    return place
  }
})

describe('a backup on the stick', () => {
  it('opens with the recovery identity or the office’s, and with no other', async () => {
    const stick = newFolder()
    mkdirSync(stick)
    ledger.now = () => new Date('2026-12-15T01:02:03Z')
    const first = need(await stickBackup(ledger, stick))
    const second = need(await stickBackup(ledger, stick))
    expect([first, second].map(({ path }) => basename(path))).toEqual([
      'D01_20261215-090203.backup.age',
      'D01_20261215-090204.backup.age',
    ])
    expect(lastStickBackup(ledger)).toEqual(second)
    const decrypter = new Decrypter()
    decrypter.addIdentity(town.keys.ageIdentity)
    const plain = await decrypter.decrypt(readFileSync(first.path))
    writeFileSync(join(stick, 'plain.sqlite'), plain)
    expect(need(verifyLedger(join(stick, 'plain.sqlite'))).entries).toBe(need(verifyLedger(ledger.path)).entries)

    const path = join(newFolder(), 'D01.sqlite')
    const plan = { path, backup: first.path, passphrase: PASSPHRASE, actor: two, reason: '换电脑' }
    expect(codeOf(await restore(plan))).toBe('restore.identity-needed')
    expect(codeOf(await restore({ ...plan, identities: [laptop.keys.ageIdentity] }))).toBe('restore.not-for-us')
    expect(existsSync(path)).toBe(false)
    const restored = need(await restore({ ...plan, identities: [town.keys.ageIdentity] }))
    expect(restored).not.toHaveProperty('quarantined')
    expect(restored.lost).toEqual([expect.objectContaining({ found: [], missing: [] })])
    expect(verifyLedger(path).ok).toBe(true)
  })

  it('leaves no plain copy of the ledger behind, on the stick or beside the ledger', async () => {
    const stick = newFolder()
    mkdirSync(stick)
    need(await stickBackup(ledger, stick))
    expect(namesIn(stick).filter((name) => !name.endsWith('.age'))).toEqual([])
    expect(namesIn(join(ledger.path, '..')).filter((name) => name.includes('for-stick'))).toEqual([])
  })

  it('is refused in words when the stick is gone', async () => {
    expect(codeOf(await stickBackup(ledger, '/nowhere/at/all'))).toBe('backup.not-written')
  })
})

it('backups lie beside the ledger unless another disk is named', () => {
  expect(backupFolderOf('/home/x/D01.sqlite')).toBe('/home/x/backups')
})

it('the app backs up what it has open after a command, and says how that stands', async () => {
  const place = newFolder()
  mkdirSync(place)
  const { ledger: copy } = await polling(place, 12).then(({ laptop }) => laptop)
  closeLedger(copy)
  mkdirSync(join(place, 'stations'))
  renameSync(copy.path, join(place, 'stations', 'D01.sqlite'))
  const places = openPlaces(place, keepBackups)
  need(places.open('D01'))
  expect(places.backupsOf('D01')).toEqual({ lastGood: undefined, failure: undefined })
  places.look('D01')
  await until(() => places.backupsOf('D01')?.lastGood !== undefined)
  expect(places.backupsOf('D01')?.lastGood?.path).toMatch(/stations\/backups\/D01_00001_.*_start\.sqlite$/)
  expect([places.backupsOf('office'), openPlaces(place).backupsOf('D01')]).toEqual([undefined, undefined])
  places.close()
})
