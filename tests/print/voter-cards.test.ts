import { join } from 'node:path'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { done } from '#contract/result.ts'
import { copiesOf } from '#office/forms/copies.ts'
import { formDocument } from '#office/forms/form-document.ts'
import { describeStation } from '#office/setup/describe-station.ts'
import { rollOf } from '#roll/election.ts'
import { findVoters } from '#station/voting/find-voters.ts'
import { readBursts } from '../../src-renderer/ui/readers/bursts.ts'
import { admin, need, station } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card, publishMore, townOf } from '../fixtures/laptop.ts'
import { pictureOf } from './picture.ts'
import { printPdf } from './print-pdf.ts'
import { readSheets, type ReadSheet } from './read-pdf.ts'

/** Pixels a point: 144 to the inch, less than any scanner sees. */
const SCALE = 2
const MM = 72 / 25.4
/** Ten cards on a sheet: where they stand, in millimetres from its upper left corner. */
const CARD = { left: 12, top: 24, width: 93, height: 50 }

const LONGEST = '迪丽热巴·迪力木拉提·阿布都热合曼·艾力·买买提·吐尔'
const ADDRESS = '东坞村文化礼堂一楼大厅'

const at = folder()
const town = await townOf(at, 12)
// Who comes later has a later number, and lives beside the others of their household.
publishMore(town, LONGEST)
need(describeStation(town.ledger, admin, { constituency: 'D01', address: ADDRESS, open: '07:00', close: '19:30' }))
const [first] = rollOf(town.ledger, 'D01')
need(
  write(town.ledger, { actor: admin }, (append) => {
    // Of a unit of the province that stands in the town (S2 27(3)).
    const fields = { ...first!.fields, name: '省属单位', household: '099', contests: ['D01'] }
    return done(append('D01', 'voter.listed', { voter: 'D01-0900', version: 2, fields }))
  }),
)
const rows = need(copiesOf(town.ledger, { form: 'voter-cards', of: 'D01' }))
const path = join(at, 'cards.pdf')
const printed = await printPdf(formDocument(town.ledger, { form: 'voter-cards', of: 'D01' }, rows), path)
const sheets = readSheets(path).slice(1)

const textOf = ({ marks }: ReadSheet): string =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.glyphs.map(({ glyph }) => glyph.text).join('')] : [])).join('\n')

/** What the code of each card of a sheet says, as it is read off the picture of the paper. */
function scanned(sheet: ReadSheet, cards: number): readonly string[] {
  const { width: wide, ink } = pictureOf(sheet, SCALE)
  return Array.from({ length: cards }, (_, at) => {
    const [x, y] = [CARD.left + (at % 2) * CARD.width, CARD.top + Math.floor(at / 2) * CARD.height]
    const [left, top, width, height] = [x, y, CARD.width, CARD.height].map((mm) => Math.round(mm * MM * SCALE)) as [
      number,
      number,
      number,
      number,
    ]
    const data = new Uint8ClampedArray(width * height * 4)
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        const grey = 255 * (1 - ink[(top + row) * wide + left + column]!)
        data.set([grey, grey, grey, 255], 4 * (row * width + column))
      }
    return decodeQR({ width, height, data })
  })
}

describe('voter cards', () => {
  it('are as many as voters on the roll, each once, in the order in which they are handed out', () => {
    expect(printed).toMatchObject({ ok: true, value: { pages: 3 } })
    expect(new Set(rows.map(({ card: number }) => number))).toEqual(new Set(rollOf(town.ledger, 'D01').map(({ voter }) => voter)))
    expect(rows).toHaveLength(14)
    // By village, group and household: 099 before 100, and the household 900 that came later last.
    expect(rows[0]).toMatchObject({ card: 'D01-0900' })
    expect(rows.at(-1)).toMatchObject({ card: card(13), name: LONGEST })
  })

  it('bear a code that reads as the number, and the check-in finds that voter by what a scan gun types of it', async () => {
    const codes = sheets.flatMap((sheet, page) => scanned(sheet, Math.min(10, rows.length - 10 * page)))
    expect(codes).toEqual(rows.map(({ card: number }) => number))
    const laptop = await station(town, at, 'lead')
    for (const code of codes) {
      const gun = readBursts()
      const typed = [...Array.from(code), 'Enter'].map((key, n) =>
        gun({ code: key === 'Enter' ? key : '', key, at: n, composed: false }),
      )
      expect(typed.at(-1)).toBe(code)
      expect(findVoters(laptop.ledger, code).hits.map(({ voter }) => voter)).toEqual([code])
    }
  })

  it('say when and where, and of whoever votes on one level alone which paper is theirs', () => {
    expect(rows[0]!['papers']).toBe('只领县级(黄色)选票')
    expect(rows[1]!['papers']).toBe('领县级(黄色)、乡级(红色)选票')
    const said = sheets.map(textOf).join('\n')
    expect(said.match(/2026年12月15日　07:00至19:30/g)).toHaveLength(rows.length)
    expect(said.split(ADDRESS).length - 1).toBe(rows.length)
    expect(said.match(/模拟　仅供演练/g)).toHaveLength(rows.length)
    expect(said.match(/只准本人使用，不得转让/g)).toHaveLength(rows.length)
    expect(said.replaceAll('\n', '')).toContain(LONGEST)
  })

  it('have nothing on them that is private', () => {
    const said = sheets.map(textOf).join('\n')
    const secrets = rollOf(town.ledger, 'D01').flatMap(({ fields: { idNumber, birth, address } }) => [
      idNumber,
      idNumber.slice(-6),
      birth,
      ...(address === undefined ? [] : [address]),
    ])
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([])
  })
})
