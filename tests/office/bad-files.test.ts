import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { CFB } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sentenceOf } from '#contract/refusals.ts'
import { bytesOf } from '#office/importing/office-file.ts'
import { factsOf } from '#ledger/read.ts'
import { importers } from '#office/importing/import-file.ts'
import type { FileKind } from '#words/file-kinds.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { admin, householdCsv, need, office, villagers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { session } from '../fixtures/xuance.ts'

const at = folder()
const example = (name: string): Buffer => readFileSync(new URL(`../../examples/qingxi/${name}`, import.meta.url))
const D01 = example('青溪镇第一选区户籍导出(模拟数据).xlsx')
const D06 = example('青溪镇第六选区户籍导出(模拟数据).xls')
const text = (table: string): Uint8Array => strToU8(table)

/** What a spreadsheet program writes when a password is set: a compound file around the encrypted workbook. */
function lockedXlsx(): Uint8Array {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, '/EncryptionInfo', randomBytes(200))
  CFB.utils.cfb_add(container, '/EncryptedPackage', randomBytes(8000))
  return CFB.write(container, { type: 'buffer' }) as Uint8Array
}

/** An old workbook says so in a record of its own (FilePass, 0x2F) right after its beginning. */
function lockedXls(): Uint8Array {
  const book = CFB.read(D06, { type: 'buffer' })
  const stream = Buffer.from(CFB.find(book, '/Workbook')!.content as Uint8Array)
  const begin = 4 + stream.readUInt16LE(2)
  const filePass = Buffer.alloc(4 + 54)
  filePass.writeUInt16LE(0x2f, 0)
  filePass.writeUInt16LE(54, 2)
  filePass.writeUInt16LE(1, 4)
  filePass.writeUInt16LE(1, 6)
  filePass.writeUInt16LE(1, 8)
  randomBytes(48).copy(filePass, 10)
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, '/Workbook', Buffer.concat([stream.subarray(0, begin), filePass, stream.subarray(begin)]))
  return CFB.write(container, { type: 'buffer' }) as Uint8Array
}

const SHEET = 'xl/worksheets/sheet1.xml'
const parts = unzipSync(D01)
/** A workbook whose sheet is 16 MB of blanks, and whose directory says that it is of so many bytes. */
function blanks(stated: number): Uint8Array {
  const bytes = Buffer.from(zipSync({ [SHEET]: new Uint8Array(2 ** 24).fill(0x20) }, { level: 1 }))
  const directory = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  bytes.writeUInt32LE(stated, directory + 24)
  return bytes
}

/** A register with one more cell at the farthest corner a sheet has. */
function farCorner(): Uint8Array {
  const corner = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>?</t></is></c></row></sheetData>'
  return zipSync({ ...parts, [SHEET]: text(strFromU8(parts[SHEET]!).replace('</sheetData>', corner)) })
}

describe('a file that cannot be taken as it is', async () => {
  const { ledger } = await office(at)
  need(importers.household(ledger, admin, 'good.csv', householdCsv(villagers(3))))
  const state = () =>
    ledger.statements.on('SELECT (SELECT count(*) FROM entries) || (SELECT count(*) FROM attachments)').pluck().get()

  it.each<[string, FileKind, string, () => Uint8Array, string]>([
    ['an empty file', 'household', 'x.xlsx', () => Buffer.alloc(0), 'import.empty'],
    ['random bytes called a workbook', 'household', 'x.xlsx', () => randomBytes(5000), 'import.unreadable'],
    ['random bytes called an old workbook', 'household', 'x.xls', () => randomBytes(5000), 'import.unreadable'],
    ['random bytes called a table', 'household', 'x.csv', () => randomBytes(5000), 'import.encoding'],
    [
      'random bytes after the mark of a workbook',
      'household',
      'x.xlsx',
      () => Buffer.concat([D01.subarray(0, 4), randomBytes(5000)]),
      'import.unreadable',
    ],
    [
      'random bytes after the mark of an old workbook',
      'household',
      'x.xls',
      () => Buffer.concat([D06.subarray(0, 8), randomBytes(5000)]),
      'import.unreadable',
    ],
    ['a workbook cut off in the middle', 'household', 'x.xlsx', () => D01.subarray(0, D01.length / 2), 'import.unreadable'],
    ['a workbook without its last bytes', 'household', 'x.xlsx', () => D01.subarray(0, -30), 'import.unreadable'],
    ['an old workbook cut off in the middle', 'household', 'x.xls', () => D06.subarray(0, 2000), 'import.unreadable'],
    ['a workbook locked with a password', 'household', 'x.xlsx', lockedXlsx, 'import.password'],
    ['an old workbook locked with a password', 'household', 'x.xls', lockedXls, 'import.password'],
    ['a workbook that unpacks without end', 'household', 'x.xlsx', () => blanks(2 ** 30), 'import.too-large'],
    ['one that hides how far it unpacks', 'household', 'x.xlsx', () => blanks(100), 'import.unreadable'],
    ['a ZIP of something else', 'household', 'x.xlsx', () => zipSync({ 'a.txt': text('a') }), 'import.unreadable'],
    ['a table with NULs', 'household', 'x.csv', () => text('姓名,公民身份号码\n张\0三,330799200812153161'), 'import.encoding'],
    ['a table of NULs', 'household', 'x.csv', () => Buffer.alloc(4096), 'import.encoding'],
    ['a table in no known encoding', 'household', 'x.csv', () => Buffer.from([0xd0, 0xd5, 0xff, 0xfb, 0x2c]), 'import.encoding'],
    ['a picture', 'household', 'x.png', () => randomBytes(100), 'import.kind'],
    ['a table without the needed headings', 'household', 'x.csv', () => text('甲,乙\n1,2'), 'import.headings'],
    ['proxies given as a household register', 'household', 'proxies.xlsx', () => example('proxies.xlsx'), 'import.other-kind'],
    [
      'candidates given as a household register',
      'household',
      'candidates.xlsx',
      () => example('candidates.xlsx'),
      'import.other-kind',
    ],
    ['migrants given as a household register', 'household', 'migrants.xlsx', () => example('migrants.xlsx'), 'import.other-kind'],
    ['the dead given as a household register', 'household', 'deaths.csv', () => example('deaths.csv'), 'import.other-kind'],
    ['a household register given as the dead', 'deaths', 'd01.xlsx', () => D01, 'import.other-kind'],
    ['the deprived given as the suspended', 'suspended', 'deprived.csv', () => example('deprived.csv'), 'import.other-kind'],
    [
      'last term’s roll given as the dead',
      'deaths',
      'previous-roll.csv',
      () => example('previous-roll.csv'),
      'import.other-kind',
    ],
  ])('%s (%s) is answered in one sentence, and nothing is kept or lost', (_, kind, name, bytes, code) => {
    const before = state()
    const result = importers[kind](ledger, admin, name, bytes())
    if (result.ok) throw new Error('was taken in')
    expect(result.error.code).toBe(code)
    const { zh, en } = sentenceOf(result.error)
    for (const sentence of [zh, en]) expect(sentence).toMatch(/^[^\n{}]+$/u)
    expect(state()).toBe(before)
    expect(factsOf(ledger, 'person.recorded')).toHaveLength(3)
  })

  it('of a hundred megabytes is not even read', () => {
    const path = join(at, 'large.csv')
    closeSync(openSync(path, 'w'))
    truncateSync(path, 100 * 2 ** 20)
    expect(bytesOf({ path, name: 'large.csv', size: statSync(path).size })).toMatchObject({
      ok: false,
      error: { code: 'import.too-large', params: { file: 'large.csv', megabytes: 100 } },
    })
    const good = join(at, 'missing.csv')
    const [large, missing] = session(
      [path, good].map((file) => [
        'office',
        'import',
        '--kind',
        'household',
        file,
        '--as',
        `${admin[0]!.person}:admin`,
        '--ledger',
        ledger.path,
      ]),
    )
    expect(large).toMatchObject({
      exit: 1,
      json: { refused: [{ file: 'large.csv', code: 'import.too-large' }], totals: { persons: 0 } },
    })
    expect(missing).toMatchObject({ exit: 1, json: { refused: [{ code: 'input.unreadable' }] } })
  })

  it('has a cell at the far corner of its sheet, and is read all the same', () => {
    expect(need(importers.household(ledger, admin, 'corner.xlsx', farCorner())).persons).toBe(281)
  })

  it('takes half a character, or a name the language uses, like every other text', () => {
    const table = `姓名,公民身份号码,户籍地址,__proto__,constructor\n李四,330799199111083038,青溪镇东坞村3组5号,甲,${'a'.repeat(999)}𬭎`
    expect(need(importers.household(ledger, admin, 'odd.csv', text(table))).persons).toBe(1)
  })
})

describe('an import that is told to stop', async () => {
  const { ledger } = await office(at, 'stopped')
  const many = householdCsv(
    Array.from({ length: 1600 }, (_, i) => {
      const first17 = `330799${String(1950 + (i % 50))}0307${String(Math.floor(i / 50) * 2 + 1).padStart(3, '0')}`
      return { name: `村民${i}`, birth: `${1950 + (i % 50)}-03-07`, id: first17 + checkDigit(first17) }
    }),
  )

  it('says how far it is, and leaves nothing of the file behind', () => {
    const stop = new AbortController()
    const told: number[] = []
    const before = factsOf(ledger, 'person.recorded').length
    expect(() =>
      importers.household(ledger, admin, 'many.csv', many, {
        signal: stop.signal,
        onProgress: (done) => {
          told.push(done)
          if (done >= 1000) stop.abort()
        },
      }),
    ).toThrow(/abort/iu)
    expect(told).toEqual([0, 500, 1000])
    expect(factsOf(ledger, 'person.recorded')).toHaveLength(before)
    expect(factsOf(ledger, 'import.done')).toHaveLength(0)
    expect(need(importers.household(ledger, admin, 'many.csv', many)).persons).toBe(1600)
  })
})
