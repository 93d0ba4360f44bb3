import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TableDocument } from '#print/document.ts'
import { openPrinter } from '#print/printer.ts'
import { writeXlsx } from '#print/xlsx-table.ts'
import { attach } from '#ledger/attachments.ts'
import { write } from '#ledger/append.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { booksOf, factsOf, headOf } from '#ledger/read.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { electionOf, publishedRoll } from '#roll/election.ts'
import { registerCounts, type RegisterCounts } from './register-counts.ts'
import { FURTHER_COLUMNS, registersOf, type Register } from './registers.ts'

export type PrintedRegister = {
  readonly constituency: string
  readonly register: 1 | 2 | 3 | 4
  readonly rows: number
  readonly pages: number
  readonly pdf: string
  readonly xlsx: string
}

export type PrintJob = {
  readonly constituencies: readonly string[]
  readonly folder: string
  readonly signal?: AbortSignal
  /** Registers printed of all registers. */
  readonly onProgress?: (printed: number, of: number) => void
}

/**
 * Prints the four registers of each constituency as PDF and XLSX to `<folder>/<constituency>/`, and states each print in the town book
 * with the PDF kept. Refuses `print.*` naming the person and the character that has no glyph; what was printed before stays.
 */
export async function printRegisters(ledger: Ledger, actor: Actor, job: PrintJob): Promise<Result<readonly PrintedRegister[]>> {
  const printer = openPrinter()
  const printed: PrintedRegister[] = []
  try {
    for (const constituency of job.constituencies) {
      const folder = join(job.folder, constituency)
      mkdirSync(folder, { recursive: true })
      const counts = registerCounts(ledger, constituency)
      for (const register of registersOf(ledger, constituency)) {
        job.onProgress?.(printed.length, job.constituencies.length * 4)
        const base = join(folder, `${constituency}-${register.definition.name}`)
        const document = registerDocument(ledger, constituency, register, counts)
        const made = await printer.print(document, `${base}.pdf`, job.signal ? { signal: job.signal } : {})
        if (!made.ok)
          return refuse(`print.${made.error.code}`, { constituency, register: register.definition.name, ...paramsOf(made.error) })
        const sheet = await writeXlsx(
          { ...document, allColumns: allColumns(register) },
          `${base}.xlsx`,
          job.signal ? { signal: job.signal } : {},
        )
        if (!sheet.ok)
          return refuse(`print.${sheet.error.code}`, {
            constituency,
            register: register.definition.name,
            ...paramsOf(sheet.error),
          })
        const { printId, madeAt } = document.stamp
        const stated = write(ledger, { actor }, (append) => {
          attach(ledger, readFileSync(`${base}.pdf`))
          const params = { constituency, register: String(register.definition.register) }
          append('town', 'print.made', {
            print: printId,
            form: 'register',
            params,
            madeAt,
            sha256: made.value.sha256,
            pages: made.value.pages,
          })
          return done(undefined)
        })
        if (!stated.ok) return stated
        printed.push({
          constituency,
          register: register.definition.register,
          rows: register.rows.length,
          pages: made.value.pages,
          pdf: `${base}.pdf`,
          xlsx: `${base}.xlsx`,
        })
      }
    }
    job.onProgress?.(printed.length, printed.length)
    return done(printed)
  } finally {
    await printer.close()
  }
}

function registerDocument(
  ledger: Ledger,
  constituency: string,
  { definition, rows }: Register,
  counts: RegisterCounts,
): TableDocument {
  const election = electionOf(ledger).body
  const area = election.constituencies.find(({ code }) => code === constituency)!
  const version = publishedRoll(ledger, constituency)?.body.version
  const book = booksOf(ledger).find((name) => name.endsWith(`/${constituency}`) && !name.includes('/prep/'))
  return {
    title: `${definition.name}　${definition.title}`,
    constituency: area.name,
    subtitles: [election.name, `选举日 ${election.day}　${area.covers.join('、')}`],
    columns: definition.columns.map(({ key, label, width, align }) => ({
      key,
      label,
      width,
      ...(align && { align }),
      ...(key === 'receipt' && { signing: true }),
    })),
    rows,
    nameKey: 'name',
    emptyText: '本册无人',
    foot: footOf(definition.name, rows.length, definition.register, counts),
    signatures: ['填表人', '审核人', '选区负责人', '日期', `${election.committee}(章)`],
    stamp: {
      rollVersion: version === undefined ? '未公布' : `第${version}版`,
      ledgerHead: (book && headOf(ledger, book)?.hash) ?? '',
      printId: `P${String(factsOf(ledger, 'print.made').length + 1).padStart(5, '0')}`,
      madeAt: ledger.now().toISOString(),
      rehearsal: election.mode === 'rehearsal',
    },
    paper: 'A3-landscape',
  }
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
    `公布选民数 R ${published} ＝ 册一 ${one} ＋ 册二 ${two} ＋ 册三 ${three}${mark(identities.roll)}`,
    `18岁以上应核人数 ${toHandle} ＝ R ${published} ＋ 册四 ${four}${mark(identities.handled)}`,
  ]
}

function allColumns({ definition, extraColumns }: Register) {
  return [
    ...definition.columns.map(({ key, label, width }) => ({ key, label, width })),
    ...Object.entries(FURTHER_COLUMNS).map(([key, label]) => ({ key, label, width: 20 })),
    ...extraColumns.map((heading) => ({ key: `extra:${heading}`, label: heading, width: 20 })),
  ]
}

const paramsOf = ({ code: _, ...params }: { readonly code: string }): Record<string, string | number> => params
