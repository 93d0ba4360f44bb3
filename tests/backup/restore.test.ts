import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUp } from '#backup/back-up.ts'
import { restore } from '#backup/restore.ts'
import { backupsIn } from '#backup/backup-file.ts'
import { closeLedger, localValue, openLedger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { codeOf, need, PASSPHRASE, two } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { xuance } from '../fixtures/xuance.ts'
import { come, copyOf, polling, zeroPages } from './polling.ts'

const at = folder()
const { laptop } = await polling(at, 20)
come(laptop.ledger, 1)
const backup = need(backUp(laptop.ledger, { why: 'timed' })).path
const lost = [2, 3, 4].map((n) => come(laptop.ledger, n))

let copies = 0
/** The ledger as the power cut left it, in a folder of its own. */
const died = (): string => copyOf(laptop.ledger, join(at, `died-${++copies}`, 'D01.sqlite'))
const plan = (path: string) => ({ path, backup, passphrase: PASSPHRASE, actor: two, reason: '硬盘坏道' })
const filesOf = (path: string) => readdirSync(dirname(path)).sort()
const contents = (path: string) => filesOf(path).map((name) => [name, readFileSync(join(dirname(path), name), 'hex')])

describe('restoring', () => {
  it('keeps the damaged ledger with its -wal, byte for byte', async () => {
    const path = died()
    zeroPages(path, 2, 5)
    const [main, wal] = [readFileSync(path), readFileSync(`${path}-wal`)]
    const { quarantined } = need(await restore(plan(path)))
    expect(quarantined).toMatch(/quarantine\/\d{8}-\d{6}\/D01\.sqlite$/)
    expect(readFileSync(quarantined!).equals(main)).toBe(true)
    expect(readFileSync(`${quarantined}-wal`).equals(wal)).toBe(true)
    expect(filesOf(path)).toEqual(['D01.sqlite', expect.stringMatching(/^enrolment_[0-9a-f]{6}\.zip$/), 'quarantine'])
    expect(verifyLedger(path).ok).toBe(true)
  })

  it.each([
    ['its schema', 0, 1],
    ['the middle of it', 20, 30],
    ['all of it but the -wal', 0, 1_000_000],
  ])('reads the lost receipts out of a file that lost %s', async (_, from, to) => {
    const path = died()
    zeroPages(path, from, to)
    const [book] = need(await restore(plan(path))).lost
    expect(book!.from).toBe(lost[0])
    expect(book!.found.map(({ receipt, voter, name }) => [receipt, voter, name])).toEqual(
      lost.map((receipt, i) => [receipt, `D01-000${i + 2}`, expect.stringMatching(/^村民/)]),
    )
    expect([book!.missing, book!.upTo]).toEqual([[], lost.at(-1)])
  })

  it('says from which receipt on paper alone decides when nothing can be read', async () => {
    const path = died()
    for (const end of ['', '-wal']) writeFileSync(`${path}${end}`, Buffer.alloc(40_000))
    expect(need(await restore(plan(path))).lost).toMatchObject([{ from: lost[0], found: [], missing: [], upTo: lost[0]! - 1 }])
  })

  it('never brings the old keys back, nor the old passphrase’s wrapping', async () => {
    const path = died()
    const before = localValue(laptop.ledger, 'wrapped-keys')!
    need(await restore(plan(path)))
    const ledger = need(openLedger(path))
    expect(localValue(ledger, 'wrapped-keys')).not.toBe(before)
    expect(localValue(ledger, 'device')).not.toBe(laptop.keys.device)
    closeLedger(ledger)
    expect(readFileSync(path).includes(Buffer.from(before.slice(-60)))).toBe(false)
  })

  it('can be done a second time after it was interrupted with the old ledger already in quarantine', async () => {
    const path = died()
    const quarantined = join(dirname(path), 'quarantine', '20261215-120000')
    mkdirSync(quarantined, { recursive: true })
    for (const end of ['', '-wal']) {
      renameSync(`${path}${end}`, join(quarantined, `D01.sqlite${end}`))
    }
    mkdirSync(`${path}.restoring`)
    writeFileSync(join(`${path}.restoring`, 'ledger.sqlite'), 'half')
    const { lost: named } = need(await restore(plan(path)))
    expect(named[0]!.found.map(({ receipt }) => receipt)).toEqual(lost)
  })
})

describe('nothing is touched', () => {
  const damagedBackup = join(at, 'damaged-backup.sqlite')
  writeFileSync(damagedBackup, readFileSync(backup))
  zeroPages(damagedBackup, 12, 14)
  writeFileSync(join(at, 'text.sqlite'), '选民登记册\n'.repeat(500))
  const altered = join(at, 'altered.sqlite')
  writeFileSync(altered, readFileSync(backup))
  const db = new Database(altered)
  db.exec("DROP TRIGGER entries_stay; UPDATE entries SET text = replace(text, 'D01-0001', 'D01-0009')")
  db.close()

  it.each([
    ['the backup is damaged', { backup: damagedBackup }, 'restore.backup-damaged'],
    ['an entry in the backup was altered', { backup: altered }, 'restore.backup-damaged'],
    ['the backup is a text', { backup: join(at, 'text.sqlite') }, 'restore.backup-damaged'],
    ['the backup is not there', { backup: join(at, 'nowhere.sqlite') }, 'input.unreadable'],
    ['the passphrase is too short', { passphrase: '1234' }, 'keys.short-passphrase'],
  ])('when %s', async (_, change, code) => {
    const path = died()
    const before = contents(path)
    expect(codeOf(await restore({ ...plan(path), ...change }))).toBe(code)
    expect(contents(path)).toEqual(before)
  })

  it('while another program has the ledger open', async () => {
    const path = died()
    const open = need(openLedger(path))
    const wal = readFileSync(`${path}-wal`)
    expect(codeOf(await restore(plan(path)))).toBe('ledger.busy')
    expect(readFileSync(`${path}-wal`).equals(wal)).toBe(true)
    expect(existsSync(join(dirname(path), 'quarantine'))).toBe(false)
    closeLedger(open)
    expect(codeOf(await restore(plan(path)))).toBe('ok')
  })
})

describe('on the command line', () => {
  const path = died()
  const stick = join(at, 'stick')
  const run = (...words: readonly string[]) => xuance([...words, '--json'], { passphrase: PASSPHRASE })

  it('a backup is made and checked, on the second disk and on the stick', () => {
    mkdirSync(stick)
    const { exit, json } = run('backup', '--ledger', path, '--out', join(at, 'second'), '--stick', stick)
    expect({ exit, json }).toMatchObject({
      exit: 0,
      json: { backup: { serial: 1, why: 'asked' }, stick: { bytes: expect.any(Number) } },
    })
    expect(readdirSync(stick)).toEqual([expect.stringMatching(/^D01_\d{8}-\d{6}\.backup\.age$/)])
  })

  it('a restore names what to enter again; a damaged backup ends with 3, a missing option with 2', () => {
    zeroPages(path, 2, 5)
    expect(run('restore', '--ledger', path, '--backup', join(at, 'damaged-backup.sqlite')).exit).toBe(3)
    expect(run('restore', '--ledger', path).exit).toBe(2)
    expect(run('restore', '--ledger', path, '--backup', backup, '--as', 'ghost:lead').exit).toBe(2)
    const { exit, json, stderr } = run('restore', '--ledger', path, '--backup', backup)
    expect({ exit, json, stderr }).toMatchObject({ exit: 0, json: { path, lost: [{ from: lost[0] }] } })
    expect(verifyLedger(path).ok).toBe(true)
    const ledger = need(openLedger(path))
    expect(factsOf(ledger, 'book.continued').map((fact) => fact.actor)).toEqual([[{ person: 'lead', role: 'lead' }]])
    closeLedger(ledger)
  })

  it('nothing is restored over a sound ledger, whoever is named', () => {
    const sound = died()
    closeLedger(need(openLedger(sound)))
    const before = contents(sound)
    for (const named of [[], ['--as', 'ghost:admin']])
      expect(run('restore', '--ledger', sound, '--backup', backup, ...named)).toMatchObject({
        exit: 1,
        json: { error: { code: 'restore.not-damaged' } },
      })
    expect(contents(sound).filter(([name]) => !/-(wal|shm)$/.test(name!))).toEqual(
      before.filter(([name]) => !/-(wal|shm)$/.test(name!)),
    )
    expect(existsSync(join(dirname(sound), 'quarantine'))).toBe(false)
  })

  it.each([
    ['lost', (gone: string) => rmSync(gone)],
    [
      'behind its newest backup',
      (gone: string) => {
        const ahead = need(openLedger(died()))
        need(backUp(ahead, { folder: join(dirname(gone), 'backups'), why: 'timed' }))
        closeLedger(ahead)
        writeFileSync(gone, readFileSync(backup))
        for (const end of ['-wal', '-shm']) rmSync(`${gone}${end}`, { force: true })
      },
    ],
  ])('one that is %s is replaced', (_, happen) => {
    const path = died()
    happen(path)
    const newest = backupsIn(join(dirname(path), 'backups'), 'D01').at(-1)?.path ?? backup
    expect(run('restore', '--ledger', path, '--backup', newest)).toMatchObject({ exit: 0, json: { path } })
    expect(verifyLedger(path).ok).toBe(true)
  })
})
