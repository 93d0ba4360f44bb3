import { UsageError } from './command.ts'

const PLACE = /^(.+?)(?:!(.+?))?:(\d+)$/u

/** A row of a file as it is named in words: `D01.xlsx!户籍人口:10`, `D05.csv:38`. */
export function placeFrom(words: string | undefined): { readonly file: string; readonly sheet?: string; readonly row: number } {
  const parts = PLACE.exec(words ?? '')
  if (!parts) throw new UsageError('一行写成 FILE:行号 或 FILE!工作表:行号', 'a row is FILE:ROW or FILE!SHEET:ROW')
  const [, file = '', sheet, row = ''] = parts
  return { file, row: Number(row), ...(sheet !== undefined && { sheet }) }
}
