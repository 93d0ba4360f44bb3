import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write as writeBook } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { setUpKeys } from '#bundles/device.ts'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { decideRows } from '#office/deciding/decide-rows.ts'
import { readDecisions } from '#office/deciding/decisions-file.ts'
import { undecidedPersons } from '#office/deciding/undecided.ts'
import { importers } from '#office/importing/import-file.ts'
import { passGate } from '#office/gates/pass-gate.ts'
import { recordedPersons } from '#office/persons/recorded.ts'
import { registerCounts } from '#office/registers/register-counts.ts'
import { createElection } from '#office/setup/create-election.ts'
import { readConstituencies, readElectionFile } from '#office/setup/setup-files.ts'
import { candidateAmong, rowAgain } from '#words/written-in.ts'
import type { FileKind } from '#words/file-kinds.ts'
import { admin, codeOf, need, PASSPHRASE, registrar } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const FAULTS = join(import.meta.dirname, '../fixtures/faults')
const at = folder()

/** A town of one constituency and one village. */
async function firstTown(): Promise<string> {
  const text = (file: string) => readFileSync(join(FAULTS, 'town', file), 'utf8')
  const ledger = need(openLedger(join(at, 'town.sqlite'), { create: true }))
  const keys = need(await setUpKeys(ledger, PASSPHRASE))
  const file = need(readElectionFile('election.json', text('election.json')))
  const areas = need(readConstituencies('constituencies.csv', text('constituencies.csv')))
  need(await createElection(ledger, keys, admin, { draft: { ...file, ...areas }, mode: 'rehearsal' }))
  closeLedger(ledger)
  return ledger.path
}

let first: string
beforeAll(async () => {
  first = await firstTown()
})

let made = 0
/** Another like it: to make keys anew for each would take most of the time. */
function town(): Ledger {
  const path = join(at, `${++made}.sqlite`)
  copyFileSync(first, path)
  return need(openLedger(path))
}

const take = (ledger: Ledger, path: string, kind: FileKind = 'household') =>
  importers[kind](ledger, admin, path.split('/').at(-1)!, readFileSync(join(FAULTS, path)))
const given = (ledger: Ledger, text: string, kind: FileKind = 'household', name = 'h.csv') =>
  importers[kind](ledger, admin, name, new TextEncoder().encode(text))
const names = (ledger: Ledger) => recordedPersons(ledger).map(({ fields }) => fields['name'])
const kinds = (imported: { readonly findings: readonly { readonly kind: string }[] }) => imported.findings.map(({ kind }) => kind)
const gate = (ledger: Ledger) =>
  codeOf(passGate(ledger, registrar, { constituency: 'D01', gate: 'registration', acceptAll: '已核实' }))

const HEAD = '姓名,公民身份号码,户籍地址,村,组,人员状态,死亡日期,迁出日期'
const ID = '330799198003020115'

describe('a status list', () => {
  it('with an error in a row keeps the gate shut until somebody decided it', () => {
    const ledger = town()
    need(take(ledger, '01-status-row-error/h.csv'))
    const imported = need(take(ledger, '01-status-row-error/deaths.csv', 'deaths'))
    expect(imported.findings.filter(({ blocking }) => blocking)).toMatchObject([{ kind: 'id_scientific', row: 2 }])
    need(decideAll(ledger, admin))
    expect(registerCounts(ledger, 'D01').pending).toBe(1)
    expect(gate(ledger)).toBe('gate.shut')
    const row = { file: 'deaths.csv', row: 2 }
    expect(need(decideRows(ledger, admin, [{ ...row, do: 'keep' }])).refused).toMatchObject([{ code: 'decide.still-wrong' }])
    const fields = { idNumber: '330799195003021018' }
    expect(need(decideRows(ledger, admin, [{ ...row, do: 'correct', fields }]))).toMatchObject({ done: 1, refused: [] })
    need(decideAll(ledger, admin))
    expect(registerCounts(ledger, 'D01')).toMatchObject({ pending: 0, sections: { 戊: 1 } })
  })

  it('comes before the register, and its bad row waits all the same; the same file twice says it once', () => {
    const ledger = town()
    for (const _ of [1, 2]) need(take(ledger, '01-status-row-error/deaths.csv', 'deaths'))
    need(take(ledger, '01-status-row-error/h.csv'))
    expect(registerCounts(ledger, 'D01').pending).toBe(1)
    need(decideRows(ledger, admin, [{ file: 'deaths.csv', row: 2, do: 'drop' }]))
    expect(registerCounts(ledger, 'D01').pending).toBe(0)
  })

  it('with a day nobody can read decides nothing', () => {
    const ledger = town()
    need(take(ledger, '02-deprived-date-unreadable/h.csv'))
    expect(kinds(need(take(ledger, '02-deprived-date-unreadable/deprived.csv', 'deprived')))).toContain('list_date_unreadable')
    expect(gate(ledger)).toBe('gate.shut')
    const wrong = { file: 'deprived.csv', row: 2, do: 'correct', fields: { fromOn: '2025年5月1日' } } as const
    need(decideRows(ledger, admin, [wrong]))
    need(decideAll(ledger, admin))
    expect(registerCounts(ledger, 'D01').sections).toMatchObject({ 甲: 1 })
  })

  it.each([
    ['二〇二五年五月一日', '二〇二八年十二月三十一日', 0],
    ['2025-05-01 00:00:00.0', '2028-05-01T00:00:00Z', 0],
    ['05/01/2025', '2028-05-01', 1],
    ['2025-05-01', '05/01/2028', 1],
  ])('from %s to %s: %i rows wait', (from, until, waiting) => {
    const ledger = town()
    need(take(ledger, '02-deprived-date-unreadable/h.csv'))
    const line = `王伟,330799195003021018,模刑初1号,试验区人民法院,五年,是,${from},${until}`
    need(
      given(
        ledger,
        `姓名,身份证号,判决文书号,法院,刑期,是否附加剥夺政治权利,剥夺起始日,剥夺终止日\n${line}`,
        'deprived',
        'd.csv',
      ),
    )
    need(decideAll(ledger, admin))
    const { pending, sections } = registerCounts(ledger, 'D01')
    expect([pending, sections.甲 ?? 0]).toEqual([waiting, 1 - waiting])
  })
})

describe('a register', () => {
  it('says nothing by a placeholder', () => {
    const ledger = town()
    need(take(ledger, '03-placeholder-date/h.csv'))
    need(decideAll(ledger, admin))
    expect(registerCounts(ledger, 'D01').registers[1]).toBe(4)
  })

  it.each(['NULL', '无', '/', '-', '0', '0000-00-00', '1900-01-01', '9999-12-31', 'N/A', '—'])(
    'has nothing to say of the days that are %s',
    (word) => {
      const ledger = town()
      need(given(ledger, `${HEAD}\n王伟,${ID},试验镇东坞村1组1号,东坞村,1,在户,${word},${word}`))
      need(decideAll(ledger, admin))
      expect(registerCounts(ledger, 'D01').registers[1]).toBe(1)
    },
  )

  it.each(['2026-01-01,', ',2026-01-01'])('that contradicts itself (在户,%s) is decided by nobody but a person', (days) => {
    const ledger = town()
    need(given(ledger, `${HEAD}\n王伟,${ID},试验镇东坞村1组1号,东坞村,1,在户,${days}`))
    need(decideAll(ledger, admin))
    expect(undecidedPersons(ledger).items).toMatchObject([{ why: 'status_unknown' }])
    expect(gate(ledger)).toBe('gate.shut')
  })

  it('loses no row to a quotation mark that nothing closes, and says where it stood', () => {
    const ledger = town()
    const imported = need(take(ledger, '04-stray-quote/h.csv'))
    expect(names(ledger)).toEqual(['王伟', '李芳', '张敏'])
    expect(imported.findings).toMatchObject([{ kind: 'stray_quote', row: 2 }])
    const line = town()
    const whole = need(take(line, '21-csv/csv-quote-wholeline.csv'))
    expect(whole).toMatchObject({ rows: 20, persons: 20 })
    expect(kinds(whole)).toContain('stray_quote')
  })

  it('still has a cell of several lines', () => {
    const ledger = town()
    need(given(ledger, `姓名,公民身份号码,户籍地址,备注\n王伟,${ID},试验镇东坞村1组1号,"大病,\n有人照顾"\n`))
    expect(recordedPersons(ledger)).toMatchObject([{ fields: { remark: '大病, 有人照顾' } }])
  })

  it.each(['a', 'b', 'c'])('of which a bit was flipped (%s.xlsx) is damaged', (name) => {
    const ledger = town()
    expect(codeOf(take(ledger, `06-xlsx-bad-crc/${name}.xlsx`))).toBe('import.unreadable')
  })

  it('that nothing happened to is whole', () => {
    expect(need(take(town(), '06-xlsx-bad-crc/good.xlsx')).persons).toBe(300)
  })

  it('has no sign in a name that nobody sees', () => {
    const ledger = town()
    expect(kinds(need(take(ledger, '08-invisible-character/h.csv')))).toContain('unseen_sign')
    expect(names(ledger)).toEqual(['钱刚', '李芳'])
    const more = town()
    need(take(more, '21-csv/invisible-characters.csv'))
    expect(names(more).join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u)
  })

  it('ends its records by whatever line end', () => {
    expect(need(take(town(), '09-mixed-line-ends/h.csv')).persons).toBe(5)
  })

  it('of Excel 5 is in Chinese', () => {
    const ledger = town()
    need(take(ledger, '10-xls-95-gbk/h.xls'))
    expect(names(ledger)).toEqual(['王伟', '李芳', '张敏'])
  })

  it('keeps digits behind an equals sign', () => {
    expect(need(take(town(), '12-equals-quoted-number/h.csv')).persons).toBe(1)
  })

  it('says which rows are formulas without a value', () => {
    const imported = need(take(town(), '14-formula-without-value/h.xlsx'))
    expect(imported).toMatchObject({ persons: 1, findings: [{ kind: 'unreadable_row', row: 3, blocking: true }] })
  })

  it('doubts an age nobody reaches, and a birth that is still to come', () => {
    const { findings } = need(take(town(), '16-impossible-age/h.csv'))
    const told = findings.map(({ kind, row, blocking }) => [row, kind, blocking])
    expect(told).toEqual([
      [2, 'age_over_110', false],
      [3, 'age_over_110', false],
      [4, 'age_over_110', false],
      [5, 'birth_in_future', true],
    ])
  })

  it('takes no spreadsheet error for a value', () => {
    const ledger = town()
    const { findings } = need(take(ledger, '20-spreadsheets/error-cells.xlsx'))
    expect(findings.filter(({ kind }) => kind === 'error_cell').length).toBeGreaterThan(4)
    const said = recordedPersons(ledger).flatMap(({ fields }) => Object.values(fields))
    expect(said.filter((text) => /^(42|23|15|#)/u.test(text))).toEqual([])
  })

  it('keeps a character that is written by its number', () => {
    const ledger = town()
    need(take(ledger, '20-spreadsheets/ncr-leading-zeros.xlsx'))
    expect(names(ledger)).toEqual([
      '𬭎一',
      '𬭎二',
      '𬭎三',
      '𬭎四',
      '𬭎五',
      '&#x2CB4E;七',
      '&#x2CB4E;八',
      ...names(ledger).slice(7),
    ])
  })

  it('that unpacks into gigabytes of text is looked through in seconds', () => {
    expect(codeOf(take(town(), '20-spreadsheets/bomb_wide_1m_20x500.xlsx'))).toBe('import.headings')
  })

  it('has no text that a roll cannot hold', () => {
    const ledger = town()
    const imported = need(take(ledger, '21-csv/publish-head-101.csv'))
    expect(imported.findings.filter(({ blocking }) => blocking)).toMatchObject([{ kind: 'text_too_long', field: 'head', row: 3 }])
    expect(need(decideRows(ledger, admin, [{ file: 'publish-head-101.csv', row: 3, do: 'keep' }])).refused).toMatchObject([
      { code: 'decide.still-wrong' },
    ])
  })

  it('keeps names as they are written, compatibility characters too', () => {
    const ledger = town()
    need(given(ledger, `姓名,公民身份号码,户籍地址,户主\n\uF92C伟,${ID},试验镇东坞村1组1号,\uF92C伟`))
    expect(recordedPersons(ledger)).toMatchObject([{ fields: { name: '\uF92C伟', head: '\uF92C伟' } }])
  })

  it('has no name from the row above', () => {
    const ledger = town()
    const imported = need(
      given(ledger, `姓名,公民身份号码,户籍地址\n王伟,${ID},试验镇东坞村1组1号\n〃,330799198505060221,试验镇东坞村1组1号`),
    )
    expect(imported.findings).toMatchObject([{ kind: 'missing_columns' }, { kind: 'unreadable_row', row: 3 }])
  })

  it('that hides rows says which', () => {
    const sheet = utils.aoa_to_sheet([
      ['姓名', '公民身份号码', '户籍地址'],
      ['王伟', ID, '试验镇东坞村1组1号'],
      ['李芳', '330799198505060221', '试验镇东坞村1组1号'],
    ])
    sheet['!rows'] = [{}, { hidden: true }]
    const bytes = writeBook({ SheetNames: ['a'], Sheets: { a: sheet } }, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array
    const { findings } = need(importers.household(town(), admin, 'hidden.xlsx', bytes))
    expect(findings.find(({ kind }) => kind === 'hidden_rows')).toMatchObject({ row: 2, params: { count: '1', rows: '2' } })
  })

  it('that is a binary workbook is refused in words before it is unpacked', () => {
    const book = { SheetNames: ['a'], Sheets: { a: utils.aoa_to_sheet([['姓名', '公民身份号码']]) } }
    const bytes = writeBook(book, { type: 'buffer', bookType: 'xlsb' }) as Uint8Array
    expect(codeOf(importers.household(town(), admin, 'b.xlsx', bytes))).toBe('import.binary')
  })

  it('named .xls is a web page, or text, and read as that', () => {
    const cells = [
      ['姓名', '公民身份号码', '户籍地址'],
      ['王伟', ID, '试验镇东坞村1组1号'],
    ]
    const html = `<html><head><meta charset="utf-8"></head><body><table>${cells.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></body></html>`
    const tabs = cells.map((row) => row.join('\t')).join('\r\n')
    for (const [name, text] of [
      ['html.xls', html],
      ['tabs.xls', tabs],
    ] as const) {
      const ledger = town()
      expect(need(given(ledger, text, 'household', name)).persons).toBe(1)
    }
  })
})

describe('a written-in name', () => {
  it.each(['⽅伟', '方\u200B伟', '方 伟', ' 方伟'])('is the candidate’s, however it is spelled: %j', (name) => {
    const candidate = { candidate: 'D01-0001', name: '方伟' }
    expect(candidateAmong([candidate], [{ name }])).toBe(candidate)
    expect(rowAgain([{ name: '方伟' }, { name }])).toEqual({ name })
  })
})

describe('a decision', () => {
  it('about a field that rows do not have is refused by its name', () => {
    const ledger = town()
    need(given(ledger, `姓名,公民身份号码,户籍地址\n王伟,${ID},试验镇东坞村1组1号`, 'household', 'proto.csv'))
    const decisions = need(readDecisions('d.json', readFileSync(join(FAULTS, '21-csv/decisions-constructor.json'), 'utf8')))
    expect(need(decideRows(ledger, admin, decisions)).refused).toMatchObject([
      { code: 'decide.unknown-field', params: { field: 'constructor' } },
    ])
  })
})
