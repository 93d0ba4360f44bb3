import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { read, utils } from '@e965/xlsx'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Summary } from '#rehearsal/summary.ts'
import { expectedOf } from '../fixtures/expected.ts'
import { folder } from '../fixtures/folder.ts'
import { has, session, xuance, type Ran } from '../fixtures/xuance.ts'
import type { Seal } from '#trust/seals.ts'

/** On the lists of the small sample, once everything that waits is decided. */
const VOTERS = 2000
const at = join(folder(), 'rehearsal')
const inside = (path: string): string => join(at, path)
let ran: Ran
let summary: Summary

beforeAll(() => {
  ran = xuance(['rehearse', '--out', at, '--seed', 'test', '--json'])
  summary = ran.json as Summary
}, 180_000)

describe('a whole election from one command', () => {
  it.skipIf(process.platform === 'win32')('leaves its persons to this account alone; what is sealed others may read', () => {
    const files = readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(inside(file)).isFile())
    const open = files.filter((file) => (statSync(inside(file)).mode & 0o044) !== 0)
    expect(open.filter((file) => !/\.(xuance|zip|age)$/.test(file))).toEqual([])
    expect([files.length > 100, open.length >= 18]).toEqual([true, true])
  })

  it('begins with real files: what waited is settled, later exports are shown, proxies and candidates are checked', () => {
    expect(summary.prepared).toMatchObject({
      files: 28,
      persons: 2257,
      waited: { resolved: 49, dropped: 0 },
      later: { died: 5, moved_out: 7, moved_in: 18, turned_18: 2, household_moved: 5, duplicate_row_removed: 1 },
      laterAccepted: 0,
      proxies: { accepted: 220, refused: 16 },
      listsMended: ['D01-1', 'D02-1', 'D02-2', 'D04-2', 'D07', 'D08-1', 'D09'],
    })
  })

  it('has the registers of expected.json, constituency by constituency', () => {
    const { registers } = expectedOf(fileURLToPath(new URL('../../examples/qingxi', import.meta.url)))
    for (const [code, counts] of Object.entries(registers.by_constituency)) {
      const rows = (register: number) =>
        summary.registers.find((each) => each.constituency === code && each.register === register)!.rows
      expect([code, ...[1, 2, 3, 4].map(rows)]).toEqual([code, counts['一'], counts['二'], counts['三'], counts['册四']])
    }
  })

  it('ends with nine of nine merged, every voter on one roll, and its summary beside it', () => {
    expect(ran.stderr.split('\n').at(-2)).toBe('verify 20/20')
    expect(ran.exit).toBe(0)
    expect(summary.office).toEqual({ ledger: 'office.sqlite', merged: 9, conflicts: 4, resolved: 3, referred: 1 })
    expect(summary.voters).toBe(VOTERS)
    expect(summary.stations.map(({ constituency }) => constituency)).toEqual([
      'D01',
      'D02',
      'D03',
      'D04',
      'D05',
      'D06',
      'D07',
      'D08',
      'D09',
    ])
    for (const { roll, participants } of summary.stations) expect(participants * 2 > roll && participants <= roll).toBe(true)
    expect(JSON.parse(readFileSync(inside('summary.json'), 'utf8'))).toEqual(summary)
  })

  it('decides every contest: a tie, a separate election and a void vote were planted', () => {
    expect(summary.contests).toHaveLength(23)
    const of = (contest: string) => summary.contests.find((each) => each.contest === contest)
    expect(of('D02-1')).toMatchObject({ outcome: 'partly-elected', level: '乡级', round: 'first' })
    expect(of('D04-1')).toMatchObject({ outcome: 'partly-elected' })
    expect(of('D06-1')).toMatchObject({ outcome: 'void', elected: [] })
    expect(summary.contests.filter(({ outcome }) => outcome === 'elected')).toHaveLength(20)
    const results = xuance(['office', 'results', '--ledger', inside('office.sqlite'), '--json']).json as {
      contests: { contest: string; result: { revote: object | null; separate: object | null } }[]
    }
    const result = (contest: string) => results.contests.find((each) => each.contest === contest)!.result
    expect(result('D02-1')).toMatchObject({ revote: { seats: 1 }, separate: null })
    expect(result('D04-1')).toMatchObject({ revote: null, separate: { seats: 1, min: 2, max: 2 } })
  })

  it('shows whom both laptops of one station served, and whose proxy was used at one and withdrawn at the other', () => {
    const { conflicts } = xuance(['office', 'conflicts', '--ledger', inside('office.sqlite'), '--json']).json as {
      conflicts: object[]
    }
    const twice = { kind: 'took_part_twice', constituencies: ['D05'], code: 'E.601', decision: { verdict: 'irregular' } }
    const used = { kind: 'used_and_withdrawn', constituencies: ['D05'], code: 'E.604', decision: { verdict: 'referred' } }
    // Where more papers were counted than voters came, the check-in that was taken back is asked about.
    const doubt = { kind: 'in_doubt', constituencies: ['D06'], code: 'R.634', decision: { verdict: 'explained' } }
    expect(conflicts).toMatchObject([twice, twice, used, doubt])
  })

  it('partitions the voters over the four registers of each constituency', () => {
    expect(summary.registers).toHaveLength(36)
    const rows = (register: number) =>
      summary.registers.filter((each) => each.register === register).reduce((sum, each) => sum + each.rows, 0)
    expect(rows(1) + rows(2) + rows(3)).toBe(VOTERS)
    const counts = xuance(['office', 'registers', '--ledger', inside('office.sqlite'), '--json']).json as {
      constituencies: { identities: object }[]
    }
    expect(counts.constituencies.map(({ identities }) => identities)).toEqual(
      Array.from({ length: 9 }, () => ({ roll: true, handled: true })),
    )
  })

  it('prints every register as PDF and as a workbook with all columns', () => {
    for (const { pdf, xlsx, rows, register } of summary.registers) {
      expect(readFileSync(inside(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
      const sheet = Object.values(read(readFileSync(inside(xlsx))).Sheets)[0]!
      const table = utils.sheet_to_json<string[]>(sheet, { header: 1 })
      const heading = table.findIndex((row) => row.includes('公民身份号码'))
      const column = table[heading]!.indexOf('公民身份号码')
      // People registered elsewhere come back as the lists of them have them.
      const columns = register === 3 ? ['姓名', '现居住村', '工作单位'] : ['姓名', '户籍地址(村/组/门牌)', '文化程度', '政治面貌']
      expect(table[heading]).toEqual(expect.arrayContaining(columns))
      expect(table.slice(heading + 1).filter((row) => /^\d{17}[\dX]$/.test(row[column] ?? ''))).toHaveLength(rows)
    }
  })

  it.skipIf(!has('pdftotext'))('prints the names of the ledger, rare characters included, and the plate of a rehearsal', () => {
    const db = new Database(inside('office.sqlite'), { readonly: true })
    const names = db.prepare('SELECT name FROM voters WHERE constituency = ? AND register = 1').pluck().all('D01') as string[]
    db.close()
    const text = execFileSync('pdftotext', [inside('print/D01/D01-册一.pdf'), '-'], { encoding: 'utf8' })
    // A name too long for its column goes on below.
    expect(names.filter((name) => !text.includes(name.slice(0, 4)))).toEqual([])
    expect(text.replaceAll(/\s/g, '')).toContain(`册一合计${names.length}人`)
    expect(text).toContain('仅供演练')
  })

  it('leaves nothing but what design names, and no half-written file', () => {
    expect(
      readdirSync(at)
        .filter((name) => !/^office\.sqlite-(wal|shm)$/.test(name))
        .sort(),
    ).toEqual(['bundles', 'keys', 'office.sqlite', 'print', 'stations', 'sticks', 'summary.json'].sort())
    const everything = readdirSync(at, { recursive: true }) as string[]
    expect(everything.filter((name) => name.endsWith('.partial'))).toEqual([])
  })
})

describe('what a stranger checks', () => {
  const bundles = () => readdirSync(inside('bundles')).map((name) => inside(`bundles/${name}`))

  it('verify accepts every ledger and every bundle of the rehearsal', () => {
    const ledgers = [
      'office.sqlite',
      ...readdirSync(inside('stations'))
        .filter((name) => name.endsWith('.sqlite'))
        .map((name) => `stations/${name}`),
    ]
    expect(ledgers).toHaveLength(11)
    for (const { exit, json } of session(ledgers.map((ledger) => ['verify', inside(ledger)])))
      expect([exit, json]).toEqual([0, expect.objectContaining({ kind: 'ledger', ok: true, forked: [] })])
    expect(bundles()).toHaveLength(19)
    const opening = ['--identity', inside('keys/office.agekey'), '--ledger', inside('office.sqlite')]
    const verified = session(bundles().map((bundle) => ['verify', bundle, ...opening]))
    expect(verified.map(({ exit }) => exit)).toEqual(bundles().map(() => 0))
    const kinds = verified.map(({ json }) => (json as { trusted: boolean; manifest: { kind: string } }).manifest.kind)
    expect(kinds.filter((kind) => kind === 'final')).toHaveLength(10)
  })

  it('verify says of every book in every ledger and bundle that its own device has signed it, and finds nobody who signed two ways', () => {
    const opening = ['--identity', inside('keys/office.agekey'), '--ledger', inside('office.sqlite')]
    const stations = summary.stations.map(({ ledger }) => ledger)
    const answers = session([
      ...['office.sqlite', ...stations].map((ledger) => ['verify', inside(ledger)]),
      ...bundles().map((bundle) => ['verify', bundle, ...opening]),
    ])
    const seals = answers.flatMap(({ json }) => (json as { seals: readonly Seal[] }).seals)
    expect(seals.length).toBeGreaterThan(60)
    expect(seals.filter(({ unsealed, contradicts, notHeld }) => unsealed ?? contradicts ?? notHeld)).toEqual([])
  })

  it('verify trusts a signer only by ledger or fingerprint', () => {
    const provision = bundles().find((path) => !summary.stations.some(({ bundle }) => path.endsWith(bundle.split('/')[1]!)))!
    const identity = ['--identity', inside('keys/office.agekey')]
    const fingerprint = readFileSync(inside('keys/office.fingerprint'), 'utf8').trim()
    expect(xuance(['verify', provision, ...identity, '--json']).json).toMatchObject({ ok: true, trusted: false })
    expect(xuance(['verify', provision, ...identity, '--fingerprint', fingerprint, '--json']).json).toMatchObject({
      ok: true,
      trusted: true,
    })
    expect(
      xuance(['verify', provision, ...identity, '--fingerprint', fingerprint.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))]).exit,
    ).toBe(1)
  })

  it('verify refuses a bundle and a ledger with one changed byte, with exit 3 and no stack trace', () => {
    const bundle = readFileSync(inside(summary.stations[0]!.bundle))
    bundle[bundle.length >> 1]! ^= 1
    writeFileSync(inside('changed.xuance'), bundle)
    const ledger = inside('changed.sqlite')
    copyFileSync(inside('stations/D02.sqlite'), ledger)
    const bytes = readFileSync(ledger)
    const place = bytes.indexOf('"channel":"station"')
    bytes.write('"channel":"stetion"', place)
    writeFileSync(ledger, bytes)
    for (const [path, ...more] of [[inside('changed.xuance'), '--identity', inside('keys/office.agekey')], [ledger]] as const) {
      const { exit, stderr } = xuance(['verify', path, ...more])
      expect([exit, stderr]).toEqual([3, expect.not.stringContaining('    at ')])
    }
  })

  it.skipIf(!['age', 'unzip', 'openssl', 'sha256sum'].every(has))('age, unzip, sha256sum and openssl accept every bundle', () => {
    for (const bundle of bundles()) {
      const work = mkdtempSync(join(at, 'by-hand-'))
      execFileSync('age', ['-d', '-i', inside('keys/office.agekey'), '-o', join(work, 'b.zip'), bundle])
      mkdirSync(join(work, 'b'))
      execFileSync('unzip', ['-q', join(work, 'b.zip'), '-d', join(work, 'b')])
      const manifest = JSON.parse(readFileSync(join(work, 'b/manifest.json'), 'utf8')) as {
        books: { sha256: string; entries: number }[]
      }
      for (const [n, { sha256, entries }] of manifest.books.entries()) {
        const file = join(work, `b/books/${n}.ndjson`)
        expect(execFileSync('sha256sum', [file], { encoding: 'utf8' }).split(' ')[0]).toBe(sha256)
        expect(readFileSync(file, 'utf8').split('\n').length - 1).toBe(entries)
      }
      const by = ['-verify', '-pubin', '-inkey', 'sender.pem', '-rawin', '-in', 'manifest.json', '-sigfile', 'manifest.sig']
      expect(execFileSync('openssl', ['pkeyutl', ...by], { cwd: join(work, 'b'), encoding: 'utf8' })).toContain(
        'Verified Successfully',
      )
    }
  })
})

describe('the command line', () => {
  it('lists its commands, and says what is wrong with a call (exit 2)', () => {
    const { exit, stdout } = xuance(['--help'])
    expect(exit).toBe(0)
    for (const command of ['rehearse', 'verify', 'tally', 'office create', 'office merge', 'station export', 'print'])
      expect(stdout).toContain(`xuance ${command}`)
    for (const words of [
      ['fly'],
      ['rehearse'],
      ['tally'],
      ['office', 'import', '--kind', 'x', 'f'],
      ['verify', 'x', '--frobnicate'],
    ])
      expect(xuance(words).exit, words.join(' ')).toBe(2)
  })

  it('applies the law to a count from stdin', () => {
    const count = {
      pack: 'zhejiang-2021',
      round: 'first',
      seats: 1,
      roll: 1000,
      participants: { inPerson: 380, mobile: 20, proxy: 100 },
      papers: { printed: 1000, issued: 500, spoiled: 0, unused: 500, collected: 500, valid: 500, invalid: 0 },
      votes: [{ name: 'A', for: 400, against: 100, abstain: 0 }],
      writeIns: [],
    }
    const { exit, json } = xuance(['tally', '-', '--json'], { input: JSON.stringify([count, { ...count, seats: 4 }]) })
    expect(exit).toBe(1)
    expect(json).toMatchObject([{ outcome: 'void', valid: false }, { error: { field: 'seats' } }])
  })

  it('refuses to rehearse where something already stands, and a ledger that is none', () => {
    expect(xuance(['rehearse', '--out', at, '--json'])).toMatchObject({
      exit: 1,
      json: { error: { code: 'rehearse.folder-not-empty' } },
    })
    expect(xuance(['office', 'results', '--ledger', inside('summary.json')]).exit).toBe(3)
    expect(existsSync(inside('summary.json-wal'))).toBe(false)
  })
})
