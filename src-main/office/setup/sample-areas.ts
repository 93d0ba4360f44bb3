import { utils, write } from '@e965/xlsx'
import { AREAS } from '../reading/areas-table.ts'

const ROWS = [
  ['D01', '区人大代表第一选区', '县级', '', '3', '东坞村'],
  ['D01-1', '镇人大代表第一选区', '乡级', 'D01', '3', '东坞村[1-6组]'],
  ['D01-2', '镇人大代表第二选区', '乡级', 'D01', '2', '东坞村[7-12组]'],
  ['D02', '区人大代表第二选区', '县级', '', '2', '下宅村;上叶村'],
  ['D02-1', '镇人大代表第三选区', '乡级', 'D02', '3', '下宅村;上叶村'],
]

const TABLE = [['code', 'name', 'level', 'parent', 'seats', 'covers'].map((field) => AREAS.headings[field]![0]!), ...ROWS]

/** A table of constituencies to fill in: the headings, and rows that show how. */
export function sampleAreas(kind: 'xlsx' | 'csv'): { readonly name: string; readonly bytes: Uint8Array } {
  const name = `选区样表.${kind}`
  if (kind === 'csv') return { name, bytes: Buffer.from(`\uFEFF${TABLE.map((row) => row.join(',')).join('\r\n')}\r\n`) }
  const sheet = utils.aoa_to_sheet(TABLE)
  sheet['!cols'] = [8, 24, 8, 12, 10, 30].map((wch) => ({ wch }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '选区')
  return { name, bytes: new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer) }
}
