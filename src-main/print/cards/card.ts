import type { Canvas, Type } from '../canvas.ts'
import type { Row } from '../document.ts'
import { fit } from '../frame.ts'
import { MM } from '../sheet.ts'
import { wrapName, wrapTidily } from '../wrap.ts'
import { CARD } from './card-texts.ts'
import { drawQr } from './qr.ts'

type Place = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

const INSET = 4 * MM
const QR = 20 * MM
const LABEL = { size: 7.5 }
const ADDRESS = { size: 8.5, step: 0 }
const LONG_ADDRESS = { size: 7, step: 8.2 }
/** The largest type in which a name has room: one line of it, or two of a smaller one. */
const NAMES = [
  { size: 16, lines: 1 },
  { size: 13, lines: 1 },
  { size: 10, lines: 2 },
  { size: 8, lines: 2 },
  { size: 6.5, lines: 3 },
] as const

/** One 选民证: who it is, where and when they vote and on what papers, and its number for people and for a scanner. Nothing else of anybody. */
export function drawCard(canvas: Canvas, row: Row, isRehearsal: boolean, { left: edge, top, width }: Place): void {
  const [left, right] = [edge + INSET, edge + width - INSET]
  const at = (mm: number): number => top - mm * MM
  const say = (key: string): string => row[key] ?? ''
  /** What is known, or a line to write it on. */
  const put = (text: string, x: number, y: number, type: Type, room: number): void => {
    if (text !== '') return fit(canvas, text, x, y, type, room)
    const from = type.align === 'right' ? x - room : x
    canvas.line(from, y - 1, from + room, y - 1, 0.3)
  }
  const label = (text: string, x: number, mm: number): void => fit(canvas, text, x, at(mm), LABEL, 14 * MM)
  const beside = right - QR - 1 * MM
  const value = left + 11 * MM
  const said = left + 14 * MM

  canvas.as('P', () => {
    put(say('election'), left, at(5.4), { size: 7.5 }, right - left)
    fit(canvas, CARD.title, left, at(11.4), { size: 15, style: 'heading' }, 24 * MM)
    const number = { size: 11, style: 'heading', align: 'right' } as const
    const wide = say('card') === '' ? 22 * MM : Math.min(30 * MM, canvas.measure(say('card'), number))
    put(say('card'), right, at(11.2), number, wide)
    fit(canvas, CARD.number, right - wide - 1.5 * MM, at(11.2), number, 12 * MM)
  })
  if (isRehearsal) drawPlate(canvas, left + 19 * MM, at(12))
  canvas.line(left, at(13.2), right, at(13.2), 0.6)

  canvas.as('P', () => {
    label(CARD.name, left, 19.2)
    if (say('name') === '') put('', value, at(19.4), { size: 8 }, beside - value)
    else drawName(canvas, say('name'), value, at(18), beside - value)
    label(CARD.sex, left, 25)
    put(say('sex'), value, at(25), { size: 9.5 }, 6 * MM)
    label(CARD.group, left + 19 * MM, 25)
    put(say('group'), left + 27 * MM, at(25), { size: 9.5 }, beside - left - 27 * MM)
    label(CARD.constituency, left, 29.6)
    put(say('constituency'), value, at(29.6), { size: 9.5 }, beside - value)
  })
  // Its quiet zone reaches to the edge of what else stands there.
  if (say('card') !== '') drawQr(canvas, say('card'), right - QR + 2.5 * MM, at(13), QR)

  canvas.line(left, at(31.8), beside, at(31.8), 0.25)
  const lines = linesOf(canvas, say('where'), right - said)
  const { size, step } = lines.length === 1 ? ADDRESS : LONG_ADDRESS
  canvas.as('P', () => {
    label(CARD.when, left, 35.4)
    put(say('when'), said, at(35.4), { size: 8.5 }, beside - said)
    label(CARD.where, left, 39.8)
    for (const [n, text] of lines.entries())
      put(text, said, at(39.8) + ((lines.length - 1) / 2 - n) * step, { size }, right - said)
    label(CARD.papers, left, 44.3)
    put(say('papers'), said, at(44.3), { size: 8.5 }, right - said)
  })
  canvas.as('P', () => {
    fit(canvas, CARD.own, left, at(48.2), { size: 6.5 }, 40 * MM)
    fit(canvas, CARD.seal, right, at(48.2), { size: 7.5, align: 'right' }, 5 * MM)
    put(say('committee'), right - 4.2 * MM, at(48.2), { size: 7.5, align: 'right' }, right - left - 46 * MM)
  })
}

/** An address in one line, or a long one in two smaller ones. */
function linesOf(canvas: Canvas, text: string, room: number): readonly string[] {
  const measure = (piece: string): number => canvas.measure(piece, { size: 1000 })
  const whole = wrapTidily(text, (room * 1000) / ADDRESS.size, 'text', measure)
  if (whole.length === 1) return whole
  const [first = '', ...more] = wrapTidily(text, (room * 1000) / LONG_ADDRESS.size, 'text', measure)
  return [first, more.join('')]
}

/** In as many lines as its type allows, in the middle of the line of its label. */
function drawName(canvas: Canvas, name: string, x: number, middle: number, room: number): void {
  const measure = (text: string): number => canvas.measure(text, { size: 1000, style: 'heading' })
  const tried = NAMES.map((each) => ({ ...each, cut: wrapName(name, (room * 1000) / each.size, 'heading', measure) }))
  const { size, cut } = tried.find(({ cut: { length }, lines }) => length <= lines) ?? tried.at(-1)!
  const step = size * 1.25
  for (const [line, text] of cut.entries())
    canvas.text(text, x, middle - 0.38 * size + ((cut.length - 1) / 2 - line) * step, { size, style: 'heading' })
}

function drawPlate(canvas: Canvas, left: number, bottom: number): void {
  const [wide, tall] = [23 * MM, 4.6 * MM]
  canvas.raw(`0.8 w ${left.toFixed(2)} ${bottom.toFixed(2)} ${wide.toFixed(2)} ${tall.toFixed(2)} re S`)
  canvas.text(CARD.rehearsal, left + wide / 2, bottom + 1.3 * MM, { size: 7.5, style: 'heading', align: 'center' })
}
