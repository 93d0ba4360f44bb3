import { inBeijing } from '#words/beijing-day.ts'
import { inWords } from '#words/days.ts'
import type { SheetTable } from './table-file.ts'
import { rowXml } from './xlsx-cell.ts'
import { pageSetup, SHEET_CLOSE, SHEET_OPEN, STYLE } from './xlsx-parts.ts'

const madeOf = (madeAt: string): string => {
  const made = inBeijing(new Date(madeAt))
  return `${inWords(made.slice(0, 10))} ${made.slice(11, 16)} 北京时间`
}

/** Where a table comes from: what whoever gets the file alone can ask the office about. */
export function provenanceSheet({ title, constituency, subtitles, stamp, rows }: SheetTable): string {
  const lines: readonly (readonly [string, string])[] = [
    ['表名', title],
    ['选区', constituency],
    ...subtitles.map((text) => ['选举', text] as const),
    ['性质', stamp.rehearsal ? '模拟，仅供演练' : '正式'],
    ['名册版次', stamp.rollVersion],
    ['行数', String(rows.length)],
    ['账本', stamp.ledgerHead],
    ['打印号', stamp.printId],
    ['导出时间', madeOf(stamp.madeAt)],
    ['软件', '选册 Xuance'],
  ]
  const cells = lines.map(([what, said], at) => rowXml(at + 1, [what, said], STYLE.line))
  return (
    `${SHEET_OPEN}<cols><col min="1" max="1" width="14" customWidth="1"/><col min="2" max="2" width="80" customWidth="1"/></cols>` +
    `<sheetData>${cells.join('')}</sheetData>${pageSetup(`${title} ${constituency}`, '')}${SHEET_CLOSE}`
  )
}
