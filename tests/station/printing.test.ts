import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { done } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import { attached } from '#ledger/attachments.ts'
import { closeLedger } from '#ledger/open.ts'
import { allowBlanks } from '#people/allowed-blanks.ts'
import { factsOf } from '#ledger/read.ts'
import { boxForm, postingForm } from '#station/printing/forms.ts'
import { lookAtForm, lookedAt } from '#station/printing/look-at-form.ts'
import { printAgain, printsMade } from '#station/printing/print-again.ts'
import { printForm } from '#station/printing/print-form.ts'
import type { Actor } from '#words/acting.ts'
import { clerk, codeOf, need, station, two } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card, townOf } from '../fixtures/laptop.ts'
import { readPdf, textOf } from '../print/read-pdf.ts'

const at = folder()
const town = await townOf(at, 12)
const { ledger } = await station(town, at, 'D01')
afterAll(() => [town.ledger, ledger].forEach(closeLedger))

it('two forms printed at the same time carry two numbers, and the next one a third', async () => {
  const print = async () => need(await printForm(ledger, clerk, postingForm(ledger), {})).print
  const both = await Promise.all([print(), print()])
  expect([...both.sort(), await print()]).toEqual(['S0001', 'S0002', 'S0003'])
  expect(factsOf(ledger, 'print.made').map(({ body }) => body.print)).toHaveLength(3)
})

it('a form with a sign that cannot be seen, from a book that another laptop wrote, shows it by its code point', async () => {
  const voters = [{ voter: card(1), reason: '行动\u202E不便\0' }]
  need(write(ledger, { actor: clerk }, (append) => done(append('D01', 'box.listed', { box: '1', voters }))))
  const { sha256 } = need(await printForm(ledger, clerk, need(boxForm(ledger, '1')), {}))
  const pdf = join(at, 'box.pdf')
  writeFileSync(pdf, attached(ledger, sha256)!)
  // A long word goes over several lines of its column.
  expect(readPdf(pdf).map(textOf).join('')).toMatch(/‹U\+202E›.*‹U\+0000›/su)
})

it('the list of a mobile box, which neighbours sign, says of nobody that they are ill or in custody', () => {
  const voters = [
    { voter: card(2), reason: '取保候审' },
    { voter: card(3), reason: '疾病' },
    { voter: card(4), reason: '行动不便' },
  ]
  need(write(ledger, { actor: clerk }, (append) => done(append('D01', 'box.listed', { box: '2', voters }))))
  expect(need(boxForm(ledger, '2')).document.rows.map(({ reason }) => reason)).toEqual(['', '', '行动不便'])
})

it('what was printed is there again, the same bytes, for whoever may print that form and for nobody else', async () => {
  const { sha256, print } = need(await printForm(ledger, clerk, need(boxForm(ledger, '1')), {}))
  expect(printsMade(ledger, clerk)[0]).toMatchObject({ print, sha256, form: 'box', params: { box: '1' } })
  expect(need(printAgain(ledger, clerk, sha256)).base64).toBe(attached(ledger, sha256)!.toString('base64'))
  const typist: Actor = [{ person: 'T1', role: 'typist' }]
  expect(printsMade(ledger, typist).filter(({ form }) => form === 'box')).toEqual([])
  expect(codeOf(printAgain(ledger, typist, sha256))).toBe('app.role')
})

it('every form is looked at first, as it would be printed, under no number and stated nowhere', async () => {
  const before = factsOf(ledger, 'print.made').length
  const seen = need(await lookAtForm(ledger, clerk, { form: 'box', box: '1' }, {}))
  const pdf = join(at, 'look.pdf')
  writeFileSync(pdf, Buffer.from(need(lookedAt(ledger, clerk, seen.sha256)).base64, 'base64'))
  const text = readPdf(pdf).map(textOf).join('')
  expect(text).toContain('预览')
  expect(text).not.toMatch(/S\d{4}/)
  expect(seen.name).toMatch(/流动票箱.*预览\.pdf$/)
  expect(factsOf(ledger, 'print.made')).toHaveLength(before)
  expect(attached(ledger, seen.sha256)).toBeUndefined()
  expect(codeOf(lookedAt(ledger, clerk, '0'.repeat(64)))).toBe('print.unknown')
})

it('whoever may not print a form does not look at it either', async () => {
  const typist: Actor = [{ person: 'T1', role: 'typist' }]
  expect(codeOf(await lookAtForm(ledger, typist, { form: 'box', box: '1' }, {}))).toBe('app.role')
  const { sha256 } = need(await lookAtForm(ledger, clerk, { form: 'box', box: '1' }, {}))
  expect(codeOf(lookedAt(ledger, typist, sha256))).toBe('print.unknown')
  expect(codeOf(await lookAtForm(ledger, two, { form: 'closing' }, {}))).toBe('station.not-closed')
})

it('a character that no font has stops a form of the station until two people leave it to the hand, which the print states', async () => {
  const voters = [{ voter: card(1), reason: '行动不便\u{30000}' }]
  need(write(ledger, { actor: clerk }, (append) => done(append('D01', 'box.listed', { box: '3', voters }))))
  const print = async () => printForm(ledger, clerk, need(boxForm(ledger, '3')), {})
  expect(await print()).toMatchObject({ ok: false, error: { code: 'print.unprintable', params: { codePoint: 'U+30000' } } })
  expect((await lookAtForm(ledger, clerk, { form: 'box', box: '3' }, {})).ok).toBe(true)
  allowBlanks(ledger, two, ['U+30000'])
  const { sha256 } = need(await print())
  const pdf = join(at, 'blank.pdf')
  writeFileSync(pdf, attached(ledger, sha256)!)
  expect(readPdf(pdf).map(textOf).join('')).toMatch(/〔　〕.*由两人同意，照证件手写补上/su)
  expect(printsMade(ledger, clerk)[0]!.params).toMatchObject({
    box: '3',
    blanks: 'U+30000',
    allowedBy: expect.stringContaining('、'),
  })
})
