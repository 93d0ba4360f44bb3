import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addEntries } from '#bundles/accept.ts'
import type { OpenedBundle } from '#bundles/unseal.ts'
import { write } from '#ledger/append.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import { closeLedger, setLocalValue } from '#ledger/open.ts'
import { done } from '#contract/result.ts'
import { verifyLedger } from '#ledger/verify.ts'
import type { TableDocument } from '#print/document.ts'
import { openPrinter } from '#print/printer.ts'
import { findVoters } from '#station/voting/find-voters.ts'
import { need } from '../fixtures/election.ts'
import { chain, checkedIn, created, DEVICE, emptyLedger, listed, put } from './books.ts'
import { directory } from './directory.ts'
import { exportsOf, importing } from './import.ts'
import { ms, percentile, time, timeAsync, type Measured } from './measure.ts'
import { signingBooks } from './signing-books.ts'
import { starting } from './start.ts'

// Ratios in one run on one machine (design 8): never a timed test. Prints a table, and writes it
// where --out says: all rows, or those that are named (`npm run bench -- registers`).
let exported: ReturnType<typeof exportsOf> | undefined
const exports = () => (exported ??= exportsOf(at))
const benches: Readonly<Record<string, () => Measured | Promise<Measured>>> = {
  // The process's peak is asked for, so nothing large comes before them.
  registers: printing,
  books: () => signingBooks(at),
  'check-in': durableCheckIn,
  search,
  directory: () => directory(at),
  workbooks: async () => {
    const { town, workbooks } = await exports()
    return importing(at, town, 'nine household workbooks', workbooks)
  },
  csv: async () => {
    const { town, csv } = await exports()
    return importing(at, town, 'one household CSV', [csv])
  },
  verify: verifying,
  merge: merging,
  start: () => starting(at),
}
const out = process.argv.indexOf('--out')
const named = process.argv.slice(2, out > 0 ? out : undefined)
const unknown = named.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}
const at = mkdtempSync(join(tmpdir(), 'xuance-bench-'))
const rows: Measured[] = []
try {
  for (const name of named.length > 0 ? named : Object.keys(benches)) {
    const row = await benches[name]!()
    rows.push(row)
    console.error(`${row.holds ? '✓' : '✕'} ${row.what}: ${row.measured}`)
  }
} finally {
  rmSync(at, { recursive: true, force: true })
}
const table = [
  '| what | bar | measured | |',
  '|---|---|---|---|',
  ...rows.map((row) => `| ${row.what} | ${row.bar} | ${row.measured} | ${row.holds ? '✓' : '✕'} |`),
].join('\n')
console.log(table)
if (out > 0) writeFileSync(process.argv[out + 1]!, `${table}\n`)

/** One command at a time, each committed before the next, against a single-row insert into a table of the same file's kind. */
function durableCheckIn(): Measured {
  const ledger = emptyLedger(join(at, 'check-in.sqlite'))
  put(ledger, chain(`${DEVICE}/D01`, listed('D01', 15_000)))
  const bare = new Database(join(at, 'bare.sqlite'))
  bare.pragma('journal_mode = WAL')
  bare.pragma('synchronous = FULL')
  bare.exec('CREATE TABLE t (book TEXT, seq INTEGER, hash TEXT PRIMARY KEY, text TEXT) STRICT')
  const insert = bare.prepare('INSERT INTO t VALUES (?, ?, ?, ?)')
  const bodies = checkedIn('D01', 2000)
  const own: number[] = []
  const theirs: number[] = []
  // In turns, so that whatever else the machine does falls on both.
  for (const [i, { body }] of bodies.entries()) {
    const text = canonical(body)
    theirs.push(time(() => insert.run('b', i, sha256(text + String(i)), text)))
    own.push(
      time(() =>
        need(
          write(ledger, { actor: [{ person: 'c', role: 'clerk' }] }, (append) =>
            done(append('D01', 'checked-in', body as never).hash),
          ),
        ),
      ),
    )
  }
  const [mine, plain] = [percentile(own, 50), percentile(theirs, 50)]
  closeLedger(ledger)
  bare.close()
  const ratio = plain / mine
  return {
    what: 'a check-in, durable',
    bar: '≥ 0.8 of a bare durable insert',
    measured: `${ratio.toFixed(2)} (${ms(mine)} against ${ms(plain)}, medians)`,
    holds: ratio >= 0.8,
  }
}

function search(): Measured {
  const ledger = emptyLedger(join(at, 'search.sqlite'))
  setLocalValue(ledger, 'constituency', 'D01')
  put(ledger, chain(`${DEVICE}/town`, created()))
  for (let i = 1; i <= 9; i++) put(ledger, chain(`${DEVICE}/D0${i}`, listed(`D0${i}`, i === 9 ? 6672 : 6666)))
  const typed = [
    '陈建',
    '陈建国',
    'chenj',
    'cjg',
    'wangxiuying',
    'l',
    'zh',
    '0047',
    '1234',
    '33079919',
    'D030412',
    'd010',
    '楼',
    '龚鑫',
    'xyz',
  ]
  const durations = Array.from({ length: 600 }, (_, i) => time(() => findVoters(ledger, typed[i % typed.length]!)))
  closeLedger(ledger)
  const p99 = percentile(durations, 99)
  return {
    what: 'search in 60,000 voters',
    bar: 'p99 < 16 ms',
    measured: `p99 ${ms(p99)}, median ${ms(percentile(durations, 50))}`,
    holds: p99 < 16,
  }
}

function verifying(): Measured {
  const path = join(at, 'verify.sqlite')
  const ledger = emptyLedger(path)
  const entries = [...chain(`${DEVICE}/D01`, listed('D01', 50_000)), ...chain('00000000000000bf/D01', checkedIn('D01', 50_000))]
  put(ledger, entries)
  closeLedger(ledger)
  const plain = time(() => {
    for (const { text } of entries) {
      createHash('sha256').update(text).digest('hex')
      JSON.parse(text)
    }
  })
  const own = time(() => need(verifyLedger(path)))
  const ratio = own / plain
  return {
    what: 'verify 100,000 entries',
    bar: '≤ 3 × hashing and parsing them',
    measured: `${ratio.toFixed(1)} × (${ms(own)} against ${ms(plain)})`,
    holds: ratio <= 3,
  }
}

function merging(): Measured {
  const merge = (perBundle: number): number => {
    const ledger = emptyLedger(join(at, `merge-${perBundle}.sqlite`))
    const bundles = Array.from({ length: 9 }, (_, i) =>
      chain(`00000000000000c${i}/D0${i + 1}`, checkedIn(`D0${i + 1}`, perBundle)),
    )
    const took = time(() => {
      for (const entries of bundles)
        ledger.db.transaction(() => addEntries(ledger, { entries } as unknown as OpenedBundle)).immediate()
    })
    closeLedger(ledger)
    return took
  }
  merge(500)
  const [small, large] = [merge(1000), merge(10_000)]
  const ratio = large / small
  return {
    what: 'merge nine bundles of 10,000 entries',
    bar: '≤ 11 × nine of 1,000',
    measured: `${ratio.toFixed(1)} × (${ms(large)} against ${ms(small)})`,
    holds: ratio <= 11,
  }
}

async function printing(): Promise<Measured> {
  const keys = [
    'seq',
    'card',
    'name',
    'sex',
    'ethnicity',
    'birth',
    'idNumber',
    'address',
    'household',
    'relation',
    'group',
    'levels',
    'phone',
    'registeredLast',
    'category',
    'registeredOn',
    'registrar',
    'receipt',
    'note',
  ]
  const rows = listed('D01', 1667).map(({ body }, i) => {
    const { voter, fields } = body as { voter: string; fields: Record<string, string> }
    return {
      ...Object.fromEntries(keys.map((key) => [key, ''])),
      ...fields,
      seq: String(i + 1),
      card: voter,
      address: '青溪镇东坞村1组1号',
      levels: '县、乡',
      contests: '',
      register: '',
    }
  })
  const document: TableDocument = {
    title: '册一　选民登记册',
    constituency: '第一选区',
    subtitles: ['测速(模拟数据)'],
    columns: keys.map((key) => ({ key, label: key === 'name' ? '姓名' : '栏目', width: 20 })),
    rows,
    nameKey: 'name',
    emptyText: '本册无人',
    foot: [],
    signatures: ['填表人'],
    stamp: {
      rollVersion: '第1版',
      ledgerHead: '0'.repeat(64),
      printId: 'P00001',
      madeAt: '2026-12-15T00:00:00.000Z',
      rehearsal: true,
    },
    paper: 'A4-landscape',
    bound: true,
  }
  const printer = openPrinter()
  const took = await timeAsync(async () => {
    for (let i = 0; i < 36; i++) {
      const made = await printer.print(document, join(at, `${i}.pdf`))
      if (!made.ok) throw new Error(made.error.code)
    }
  })
  await printer.close()
  const peak = process.resourceUsage().maxRSS / 1024
  return {
    what: '36 registers, 60,000 rows, as PDF',
    bar: '< 20 s, < 1 GB',
    measured: `${ms(took)}, peak ${peak.toFixed(0)} MB`,
    holds: took < 20_000 && peak < 1024,
  }
}
