import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RegisterFiles } from '#contract/lists.ts'
import type { TableDocument } from '#print/document.ts'
import { openPrinter, type Printer } from '#print/printer.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import { electionOf } from '#roll/election.ts'
import { printTable, sheetHead } from './print-table.ts'
import type { RegisterNumber, RulePack } from '#rules/pack.ts'
import { packById } from '#rules/packs/index.ts'
import { columnCalled } from '#rules/roll/poster.ts'
import { registerCounts, type RegisterCounts } from './register-counts.ts'
import { furtherColumns, registersOf, type Register } from './registers.ts'

export type PrintJob = {
  readonly constituencies: readonly string[]
  readonly folder: string
  readonly signal?: AbortSignal
  /** One that stays open for further jobs; else one of its own is opened and closed. */
  readonly printer?: Printer
  /** Registers printed of all registers. */
  readonly onProgress?: (printed: number, of: number) => void
}

/**
 * Prints the four registers of each constituency as PDF, XLSX and CSV to `<folder>/<constituency>/`, and states each print in the town book
 * with the PDF kept. Refuses `print.*` naming the person and the character that has no glyph; what was printed before stays.
 */
export async function printRegisters(ledger: Ledger, actor: Actor, job: PrintJob): Promise<Result<readonly RegisterFiles[]>> {
  const printer = job.printer ?? openPrinter()
  const printed: RegisterFiles[] = []
  try {
    for (const constituency of job.constituencies) {
      const folder = join(job.folder, constituency)
      mkdirSync(folder, { recursive: true })
      const counts = registerCounts(ledger, constituency)
      for (const register of registersOf(ledger, constituency)) {
        job.onProgress?.(printed.length, job.constituencies.length * 4)
        const base = join(folder, `${constituency}-${register.definition.name}`)
        const made = await printTable(
          ledger,
          actor,
          printer,
          {
            document: registerDocument(ledger, constituency, register, counts),
            allColumns: allColumns(register, packById(electionOf(ledger).body.pack)!),
            form: 'register',
            params: { constituency, register: String(register.definition.register) },
            named: { constituency, register: register.definition.name },
            base,
            csv: true,
          },
          job.signal,
        )
        if (!made.ok) return made
        const { rows, pages, pdf, xlsx, csv = '' } = made.value
        printed.push({ constituency, register: register.definition.register, rows, pages, pdf, xlsx, csv })
      }
    }
    job.onProgress?.(printed.length, printed.length)
    return done(printed)
  } finally {
    if (!job.printer) await printer.close()
  }
}

/** One register of a constituency, as it would be printed now. */
export function registerOf(ledger: Ledger, constituency: string, number: RegisterNumber): TableDocument {
  const register = registersOf(ledger, constituency).find(({ definition }) => definition.register === number)!
  return registerDocument(ledger, constituency, register, registerCounts(ledger, constituency))
}

function registerDocument(
  ledger: Ledger,
  constituency: string,
  { definition, rows, bands }: Register,
  counts: RegisterCounts,
): TableDocument {
  const pack = packById(electionOf(ledger).body.pack)!
  return {
    ...sheetHead(ledger, constituency),
    title: `${definition.name}　${definition.title}`,
    columns: definition.columns.map(({ key, width, align }) => ({
      key,
      label: columnCalled(key, pack),
      width,
      ...(align && { align }),
      ...(key === 'receipt' && { signing: true }),
      ...(key === 'origin' && { sameAs: 'address' }),
    })),
    rows,
    nameKey: 'name',
    emptyText: '本册无人',
    foot: footOf(definition.name, rows.length, definition.register, counts),
    signatures: ['填表人', '审核人', '选区负责人', '日期', `${electionOf(ledger).body.committee}(章)`],
    paper: 'A4-landscape',
    rowHeight: 7,
    bound: true,
    filledOnly: true,
    cover: { notes: NOTES[definition.register] },
    bands,
  }
}

const ORDER = '按村、村民小组和户编排，每组之前写明人数'

/** How each register is to be read: its cover says so. */
const NOTES: Readonly<Record<RegisterNumber, readonly string[]>> = {
  1: [`登记在本选区居住的选民；${ORDER}`, '投票日领票，本人在签领栏签名；代领的由受委托人签名'],
  2: [`登记户籍在本选区而人在外地的选民；${ORDER}`, '委托投票的，写明委托书编号和受委托人'],
  3: [`登记户籍在外地、在本选区居住的选民；${ORDER}`, '户籍地址一栏是户籍所在地，现居住地另列'],
  4: ['登记不列入选民名单的人员，按甲至己类编排，每类之前写明人数', '本册不公布'],
}

function footOf(
  name: string,
  rows: number,
  register: number,
  { registers, sections, published, toHandle, identities }: RegisterCounts,
): string[] {
  const [one, two, three, four] = [registers[1], registers[2], registers[3], registers[4]]
  const mark = (holds: boolean) => (holds ? '' : '　不符，须说明')
  const bySection = Object.entries(sections).map(([section, count]) => `${section} ${count}`)
  return [
    `${name}合计 ${rows} 人${register === 4 && bySection.length > 0 ? `（${bySection.join('　')}）` : ''}`,
    `公布选民数 ${published} ＝ 册一 ${one} ＋ 册二 ${two} ＋ 册三 ${three}${mark(identities.roll)}`,
    `18岁以上应核人数 ${toHandle} ＝ 公布选民数 ${published} ＋ 册四 ${four}${mark(identities.handled)}`,
  ]
}

function allColumns(register: Register, pack: RulePack) {
  const { definition, extraColumns } = register
  return [
    ...definition.columns.map(({ key, width }) => ({ key, label: columnCalled(key, pack), width })),
    ...Object.entries(furtherColumns(register)).map(([key, label]) => ({ key, label, width: 20 })),
    ...extraColumns.map((heading) => ({ key: `extra:${heading}`, label: heading, width: 20 })),
  ]
}
