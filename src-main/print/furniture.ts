import { coverTexts } from './cover-texts.ts'
import { inBeijing } from '#words/beijing-day.ts'
import { inWords } from '#words/days.ts'
import { CARD_TEXTS } from './cards/card-texts.ts'
import type { Stamp, TableDocument } from './document.ts'
import { filledIn, textsOf } from './letter/slots.ts'

const PLATE = '模拟'
const PLATE_NOTE = '仅供演练'

/** 第 x 页 共 y 页 */
export const pageOf = (page: number, pages: number): string => `第 ${page} 页　共 ${pages} 页`

/** A group that began on an earlier page, as the next page names it. */
export const goesOn = (band: string): string => `${band}（续）`

/** The rehearsal plate's two texts. */
export const plateTexts = { word: PLATE, note: PLATE_NOTE } as const

/** A signature label with 日期 is followed by this. */
export const DATE_BLANK = '　　　年　　月　　日'

/** The line that ties the sheet to its ledger: roll version, ledger head, the print's own id and its time in Beijing. */
export function stampLine(stamp: Stamp): string {
  const head =
    stamp.ledgerHead
      .slice(0, 16)
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  const made = inBeijing(new Date(stamp.madeAt))
  return `名册版次 ${stamp.rollVersion}　　账本 ${head}　　打印 ${stamp.printId}　　${inWords(made.slice(0, 10))} ${made.slice(11, 16)} 北京时间`
}

/** Every text on the sheets that is not in a row, with the place it stands in. */
export function furnitureTexts(document: TableDocument): readonly (readonly [string, string])[] {
  return [
    ['标题', document.title],
    ['选区', document.constituency],
    ...document.subtitles.map((text) => ['副标题', text] as const),
    ...document.columns.map(({ label }) => ['表头', label] as const),
    ['空表说明', document.emptyText],
    ...document.foot.map((text) => ['合计', text] as const),
    ...(document.remarks ?? []).map((text) => ['附注', text] as const),
    ...(document.bands ?? []).map(([, text]) => ['分组', goesOn(text)] as const),
    ['页脚', `${document.pageFoot ?? ''}1234567890`],
    ...coverTexts(document).map((text) => ['封面', text] as const),
    ...document.signatures.map((text) => ['签字栏', text] as const),
    ...(document.letter?.parts ?? []).flatMap((part) => textsOf(part).map((text) => ['正文', filledIn(text, {})] as const)),
    ...(document.letter ? [['正文', '　□＿'] as const] : []),
    ...(document.cards ? CARD_TEXTS.map((text) => ['选民证', text] as const) : []),
    ['页脚', stampLine(document.stamp)],
    ['页码', pageOf(1234567890, 1) + DATE_BLANK + PLATE + PLATE_NOTE + '·'],
  ]
}
