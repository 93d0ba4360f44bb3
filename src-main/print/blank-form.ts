import type { TableDocument } from './document.ts'

/** So many rows are left to be written in: a few sheets of them are copied. */
const ROWS = 40
/** Handwriting takes more room than type: of a register what does not fit so stands on the facing page. */
const WIDER = 1.45
const TO_WRITE = '＿＿＿＿'

/** A form without its values, to be filled in by hand: nothing in it but the numbers of its rows, each column set apart, nothing counted. */
export function blankForm({ bands: _, filledOnly: __, pageFoot, title, ...form }: TableDocument): TableDocument {
  const wider = form.bound && form.paper === 'A4-landscape' ? WIDER : 1
  return {
    ...form,
    title: `${title}（空白）`,
    columns: form.columns.map((column) => ({ ...column, width: column.width * wider, signing: true })),
    rows: Array.from({ length: ROWS }, (_, at) => ({ seq: String(at + 1) })),
    foot: [`合计 ${TO_WRITE} 人`],
    ...(pageFoot !== undefined && { pageFoot: pageFoot.replace('{rows}', TO_WRITE) }),
  }
}
