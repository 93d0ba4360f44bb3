import type { TableDocument } from './document.ts'

/** So many rows are left to be written in: a few sheets of them are copied. */
const ROWS = 40
/** Handwriting takes more room than type: of a register what does not fit so stands on the facing page. */
const WIDER = 1.45
/** Least height of such a row, in millimetres. */
const ROW_HEIGHT = 9
const TO_WRITE = '＿＿＿＿'

/** A figure as a form states it, or room to write it in. */
export const figure = (value: number | string | undefined): string => (value === undefined ? TO_WRITE : String(value))

type Table = Pick<TableDocument, 'columns' | 'rows'>

/** The table of a form to be filled in by hand: each column set apart, numbered rows below those that are known. */
export const toFillIn = ({ columns, rows }: Table, upTo: number, wider = 1): Table => ({
  columns: columns.map((column) => ({ ...column, width: column.width * wider, signing: true })),
  rows: [...rows, ...Array.from({ length: Math.max(0, upTo - rows.length) }, (_, at) => ({ seq: String(rows.length + at + 1) }))],
})

/** A register or a list without its values, to be filled in by hand: nothing in it but the numbers of its rows, nothing counted. */
export function blankForm({ bands: _, filledOnly: __, pageFoot, ...form }: TableDocument): TableDocument {
  return {
    ...form,
    rowHeight: Math.max(ROW_HEIGHT, form.rowHeight ?? 0),
    // Of what is bound a last page of a few rows is a sheet of nothing; elsewhere people sign on it.
    ...(form.bound && { wholePages: true }),
    ...toFillIn({ columns: form.columns, rows: [] }, ROWS, form.bound && form.paper === 'A4-landscape' ? WIDER : 1),
    foot: [`合计 ${figure(undefined)} 人`],
    ...(pageFoot !== undefined && { pageFoot: pageFoot.replace('{rows}', figure(undefined)) }),
  }
}
