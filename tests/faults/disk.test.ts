import Database from 'better-sqlite3'
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { backUp } from '#backup/back-up.ts'
import { keepBackups } from '#backup/keep-backups.ts'
import { checkChain } from '#ledger/check-chain.ts'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { clerk, codeOf, need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card, come, copyOf, polling, zeroPages } from '../backup/polling.ts'
import { inspect, lostEntries, type Said } from './scenario.ts'

const at = folder()
const { laptop } = await polling(at, 60)
let copies = 0
const place = (): string => {
  const path = join(at, `copy-${++copies}`)
  mkdirSync(path)
  return join(path, 'D01.sqlite')
}
const copied = (): Ledger => need(openLedger(copyOf(laptop.ledger, place())))
const comes = (ledger: Ledger, n: number) =>
  checkIn(ledger, { actor: clerk }, { voter: card(n), channel: 'station', principals: [] })
const count = ({ statements }: Ledger): number => statements.on('SELECT count(*) FROM entries').pluck().get() as number

describe('a full disk', () => {
  it('refuses the check-in in words, keeps every answered one, and lets the desk go on once there is room', () => {
    const ledger = copied()
    const pages = ledger.db.pragma('page_count', { simple: true }) as number
    ledger.db.pragma(`max_page_count = ${pages + 2}`)
    const outcomes = Array.from({ length: 60 }, (_, i) => comes(ledger, i + 1))
    const refused = outcomes.findIndex(({ ok }) => !ok)
    expect(refused).toBeGreaterThan(0)
    expect(codeOf(outcomes[refused]!)).toBe('ledger.unreadable')
    const answered = outcomes.flatMap((outcome): readonly Said[] => (outcome.ok ? [{ ref: outcome.value.ref }] : []))
    expect(lostEntries(ledger, answered)).toEqual([])
    ledger.db.pragma('max_page_count = 1000000')
    expect(codeOf(comes(ledger, refused + 1))).toBe('ok')
    closeLedger(ledger)
    expect(inspect(ledger.path, (again) => lostEntries(again, answered))).toEqual([])
  })

  it.runIf(process.platform === 'linux')('leaves no half backup, and the backup that was there', () => {
    const ledger = copied()
    const second = join(dirname(ledger.path), 'second')
    const good = need(backUp(ledger, { folder: second, why: 'timed' }))
    closeLedger(ledger)
    const main = fileURLToPath(new URL('../../src-main/hosts/cli/main.ts', import.meta.url))
    const words = ['backup', '--ledger', ledger.path, '--out', second, '--json']
    // No file may grow beyond 64 KiB: what a disk with that much room left answers.
    const { status, stdout } = spawnSync('sh', ['-c', 'ulimit -f 128; exec "$0" "$@"', process.execPath, main, ...words], {
      encoding: 'utf8',
    })
    expect({ status, json: JSON.parse(stdout) as unknown }).toMatchObject({
      status: 1,
      json: { error: { code: 'backup.not-written' } },
    })
    expect(readdirSync(second).map((name) => join(second, name))).toEqual([good.path])
    expect(verifyLedger(ledger.path).ok).toBe(true)
  })
})

describe('a disk that allows no writing', () => {
  it('refuses the check-in in words', () => {
    const ledger = copied()
    ledger.db.pragma('query_only = ON')
    const before = count(ledger)
    expect(codeOf(comes(ledger, 1))).toBe('ledger.unreadable')
    expect(count(ledger)).toBe(before)
    closeLedger(ledger)
  })

  it.runIf(process.platform === 'linux')('refuses the backup in words and keeps the state of the last good one', async () => {
    expect(codeOf(backUp(laptop.ledger, { folder: '/proc/backups', why: 'timed' }))).toBe('backup.not-written')
    expect(await keepBackups(laptop.ledger, { folder: '/proc/backups' }).look()).toMatchObject({
      lastGood: undefined,
      failure: { code: 'backup.not-written' },
    })
  })
})

describe('a clock that jumps back and forth', () => {
  it('leaves receipts in order, overwrites no bundle, and verifies', async () => {
    const ledger = copied()
    const stick = join(dirname(ledger.path), 'stick')
    mkdirSync(stick)
    const receipts: number[] = []
    for (const [i, time] of [
      '2026-12-15T01:00:00Z',
      '1999-01-01T00:00:00Z',
      '2040-01-01T00:00:00Z',
      '2026-12-15T01:00:00Z',
    ].entries()) {
      ledger.now = () => new Date(time)
      receipts.push(come(ledger, i + 1))
      need(await exportDay(ledger, laptop.keys, clerk, 'sync', stick))
    }
    expect(receipts.map((receipt) => receipt - receipts[0]!)).toEqual([0, 2, 4, 6])
    expect(readdirSync(stick)).toHaveLength(4)
    closeLedger(ledger)
    expect(verifyLedger(ledger.path).ok).toBe(true)
  })
})

describe('a second process on the same ledger', () => {
  it('that holds it is told of as busy, and nothing is lost', () => {
    const ledger = copied()
    ledger.db.pragma('busy_timeout = 50')
    const other = new Database(ledger.path)
    other.exec('BEGIN IMMEDIATE')
    expect(codeOf(comes(ledger, 1))).toBe('ledger.busy')
    other.exec('ROLLBACK')
    other.close()
    expect(codeOf(comes(ledger, 1))).toBe('ok')
    closeLedger(ledger)
  })

  it('that writes too takes turns with the first: both books stay whole, both answers stay', async () => {
    const ledger = copied()
    closeLedger(ledger)
    const said = (await Promise.all([run(ledger.path, 1, 30), run(ledger.path, 31, 60)])).flat()
    expect(said).toHaveLength(60)
    expect(inspect(ledger.path, (again) => lostEntries(again, said))).toEqual([])
  })

  async function run(path: string, from: number, to: number): Promise<readonly Said[]> {
    const child = spawn(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(new URL('desk.ts', import.meta.url)),
      path,
      String(from),
      String(to),
    ])
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    await new Promise((resolve) => child.once('close', resolve))
    return out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Said)
  }
})

describe('a -wal that is not this ledger’s', () => {
  /** A ledger whose last check-ins are in its -wal alone, as a power cut leaves it; and a backup that has them. */
  const cut = () => {
    const ledger = copied()
    ledger.db.pragma('wal_autocheckpoint = 0')
    for (const n of [1, 2, 3]) come(ledger, n)
    const path = copyOf(ledger, place())
    const backup = need(backUp(ledger, { folder: join(dirname(path), 'backups'), why: 'timed' }))
    closeLedger(ledger)
    return { path, backup }
  }

  it('because it is missing cannot be seen in the file, but the newest backup tells', () => {
    const { path, backup } = cut()
    rmSync(`${path}-wal`)
    const ledger = need(openLedger(path))
    expect(checkChain(ledger).ok).toBe(true)
    expect(keepBackups(ledger).state().failure).toMatchObject({ code: 'backup.ledger-behind', params: { path: backup.path } })
    closeLedger(ledger)
  })

  it('because it is another ledger’s puts that ledger in the place of this one, and the newest backup tells', () => {
    const { path, backup } = cut()
    const stranger = need(openLedger(copyOf(laptop.ledger, place())))
    stranger.db.pragma('wal_autocheckpoint = 0')
    stranger.db.exec('VACUUM')
    for (const n of [7, 8]) come(stranger, n)
    copyFileSync(`${stranger.path}-wal`, `${path}-wal`)
    const ledger = need(openLedger(path))
    expect(checkChain(ledger).ok).toBe(true)
    expect(keepBackups(ledger).state().failure).toMatchObject({ code: 'backup.ledger-behind', params: { path: backup.path } })
    closeLedger(ledger)
    closeLedger(stranger)
  })

  it('because it is another program’s is refused, and the file is left as it is', () => {
    const { path } = cut()
    const theirs = new Database(join(dirname(path), 'theirs.sqlite'))
    theirs.pragma('journal_mode = WAL')
    theirs.exec('CREATE TABLE notes (a)')
    copyFileSync(`${theirs.name}-wal`, `${path}-wal`)
    const before = readFileSync(path)
    expect(codeOf(openLedger(path))).toMatch(/^ledger\.(damaged|not-sqlite|foreign)$/)
    expect(readFileSync(path).equals(before)).toBe(true)
    theirs.close()
  })

  it('because it is torn gives what was written whole before the tear', () => {
    const { path } = cut()
    const wal = readFileSync(`${path}-wal`)
    writeFileSync(`${path}-wal`, wal.subarray(0, wal.length - 2000))
    expect(inspect(path, () => [])).toEqual([])
  })
})

describe('a disk that forgets a page', () => {
  it('is found out wherever the page is', () => {
    const ledger = copied()
    for (const n of [1, 2, 3]) come(ledger, n)
    closeLedger(ledger)
    const pages = readFileSync(ledger.path).length / 4096
    const unnoticed = Array.from({ length: pages }, (_, page) => page).filter((page) => {
      const path = place()
      copyFileSync(ledger.path, path)
      zeroPages(path, page, page + 1)
      return verifyLedger(path).ok
    })
    expect(pages).toBeGreaterThan(50)
    expect(unnoticed).toEqual([])
  })
})
