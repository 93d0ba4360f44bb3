import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attached } from '#ledger/attachments.ts'
import { closeLedger, type Ledger } from '#ledger/open.ts'
import { printSigningBooks } from '#office/registers/signing-books.ts'
import { approveProxy } from '#roll/authorise.ts'
import { printAgain } from '#station/printing/print-again.ts'
import { printForm } from '#station/printing/print-form.ts'
import { signingBookForm } from '#station/printing/signing-book-form.ts'
import {
  admin,
  clerk,
  codeOf,
  need,
  nominate,
  office,
  publish,
  station,
  two,
  type Office,
  type Villager,
} from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card, come, open } from '../fixtures/laptop.ts'
import { readPdf, textOf } from '../print/read-pdf.ts'

const NAMES = ['龚丽', '王俊䶮', '阿依古丽·买买提', '陈三', '上官婉儿']
/** Groups 1 and 7 vote in different contests of the town. */
const people: readonly Villager[] = Array.from({ length: 60 }, (_, at) => ({
  name: NAMES[at] ?? `村民${at}`,
  birth: `19${String(50 + (at % 40))}-03-0${1 + (at % 9)}`,
  household: String(100 + at),
  group: at < 40 ? '1' : '7',
}))

const at = folder()
let town: Office
let ledger: Ledger

beforeAll(async () => {
  town = await office(at)
  publish(town, people)
  nominate(town)
  const laptop = await station(town, at, 'D01')
  ledger = laptop.ledger
  for (const principal of [3, 4])
    need(
      approveProxy(
        ledger,
        { actor: two },
        { principal: card(principal), agent: card(2), reason: '外出', means: '书面', document: `W${principal}` },
      ),
    )
})
afterAll(() => [town.ledger, ledger].forEach(closeLedger))

const rowOf = (voter: number) => signingBookForm(ledger).document.rows.find((row) => row['voter'] === card(voter))!

describe('the signing book', () => {
  it('has everyone once in card order, with the papers they are owed and who acts for whom', () => {
    const { rows, bands } = signingBookForm(ledger).document
    expect(rows.map(({ voter }) => voter)).toEqual(people.map((_, n) => card(n + 1)))
    expect(bands).toEqual([
      [0, '东坞村　第1组　40 人'],
      [40, '东坞村　第7组　20 人'],
    ])
    expect(rowOf(1)).toMatchObject({ name: '龚丽', birth: '1950年3月1日', 县级: '□', 乡级: '□', acts: '', note: '' })
    expect(rowOf(2)).toMatchObject({ acts: `代 阿依古丽·买买提 ${card(3)}、陈三 ${card(4)}` })
    expect(rowOf(3)).toMatchObject({ 县级: '□', acts: `由 王俊䶮 ${card(2)} 代领` })
  })

  it('reckons on every page and adds up on its cover, contest by contest', async () => {
    const { sha256, pages } = need(await printForm(ledger, clerk, signingBookForm(ledger), {}))
    const file = join(at, 'book.pdf')
    const bytes = attached(ledger, sha256)!
    writeFileSync(file, bytes)
    const [cover = '', ...sheets] = readPdf(file).map(textOf)
    expect(sheets).toHaveLength(pages - 1)
    const counted = sheets.map((sheet) => Number(/本页 (\d+) 人/.exec(sheet)?.[1]))
    expect(counted.reduce((sum, each) => sum + each, 0)).toBe(people.length)
    for (const sheet of sheets) expect(sheet).toMatch(/发出黄色票.*发出红色票.*发票人/su)
    expect(cover).toContain('本册选民 60 人')
    expect(cover).toMatch(/乡级，红色票）：应领 40 张/)
    expect(cover).toMatch(/乡级，红色票）：应领 20 张/)
    // Each card number stands beside its voter alone, and beside who acts for them.
    for (const n of [1, 5, 60]) expect(sheets.join('').split(card(n))).toHaveLength(2)
    expect(need(printAgain(ledger, clerk, sha256)).base64).toBe(bytes.toString('base64'))
  })

  it('says during the day who has drawn their papers, so that a table without a computer goes on', () => {
    open({ ledger, keys: town.keys }, 100)
    const receipt = come(ledger, 2, [3])
    expect(rowOf(2)).toMatchObject({
      县级: '√',
      乡级: '√',
      note: expect.stringMatching(new RegExp(`^${receipt} \\d\\d:\\d\\d$`)),
    })
    expect(rowOf(3)).toMatchObject({ 县级: '√', note: expect.stringContaining(`${receipt} `) })
    expect(rowOf(4)).toMatchObject({ 县级: '□', note: '' })
    expect(signingBookForm(ledger).document.foot[0]).toBe('本册选民 60 人，到打印时已领票 2 人')
  })

  it('is printed by the office before, for stations that take it along, once a roll is published', async () => {
    const [book] = need(await printSigningBooks(town.ledger, admin, { constituencies: ['D01'], folder: join(at, 'out') }))
    expect(book).toMatchObject({ constituency: 'D01', voters: 60 })
    const none = await printSigningBooks(town.ledger, admin, { constituencies: ['D01', 'D02'], folder: join(at, 'out') })
    expect(codeOf(none)).toBe('post.unpublished')
  })
})
