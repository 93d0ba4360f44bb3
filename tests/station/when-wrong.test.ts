import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { attached } from '#ledger/attachments.ts'
import { closeLedger } from '#ledger/open.ts'
import { officePrint } from '#office/registers/prints-made.ts'
import { printWhenWrong } from '#office/registers/when-wrong-card.ts'
import { printForm } from '#station/printing/print-form.ts'
import { whenWrongForm } from '#station/printing/when-wrong-form.ts'
import { whenWrong, type Wrong } from '#words/when-wrong.ts'
import { admin, clerk, need, station } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { townOf } from '../fixtures/laptop.ts'
import { readPdf, textOf } from '../print/read-pdf.ts'

const at = folder()
const town = await townOf(at, 6)
const { ledger } = await station(town, at, 'D01')
afterAll(() => [town.ledger, ledger].forEach(closeLedger))

const HANDBOOK = new URL('../../docs/handbook/08-出事了怎么办.md', import.meta.url)
const words = (all: readonly Wrong[]): readonly string[] =>
  all.flatMap(({ title, steps }) => [title.zh, ...steps.map(({ zh }) => zh)])

describe('what to do when the day goes wrong', () => {
  it('is said of a dead laptop, the power, the printer, papers, people, a camera, the passphrase and a judgment', () => {
    const whats = ['laptop', 'power', 'printer', 'short', 'misprint', 'ill', 'camera', 'passphrase', 'judgment']
    expect(whenWrong.station.map(({ what }) => what)).toEqual(whats)
    expect(whenWrong.office.map(({ what }) => what)).toEqual(whats.filter((what) => what !== 'camera'))
    for (const { steps, pages } of [...whenWrong.station, ...whenWrong.office])
      expect([steps.length, pages.length]).toSatisfy(([said, ways]: number[]) => said! >= 2 && said! <= 6 && ways! > 0)
  })

  it('stands in the handbook word for word', () => {
    const page = readFileSync(HANDBOOK, 'utf8')
    for (const said of words([...whenWrong.station, ...whenWrong.office])) expect(page).toContain(said)
  })

  it('is printed by the office word for word, for its own desk, and the print is stated and shown again', async () => {
    const { sha256 } = need(await printWhenWrong(town.ledger, admin, {}))
    const { name, base64 } = need(officePrint(town.ledger, sha256))
    expect(name).toMatch(/^出事了怎么办_P\d{5}\.pdf$/)
    const pdf = join(at, 'office-card.pdf')
    writeFileSync(pdf, Buffer.from(base64, 'base64'))
    const printed = readPdf(pdf).map(textOf).join('').replaceAll(/\s/g, '')
    for (const said of words(whenWrong.office)) expect(printed).toContain(said.replaceAll(/\s/g, ''))
  })

  it('is printed by the station word for word, and the print is stated', async () => {
    const { sha256 } = need(await printForm(ledger, clerk, whenWrongForm(ledger), {}))
    const pdf = join(at, 'card.pdf')
    writeFileSync(pdf, attached(ledger, sha256)!)
    const printed = readPdf(pdf).map(textOf).join('').replaceAll(/\s/g, '')
    for (const said of words(whenWrong.station)) expect(printed).toContain(said.replaceAll(/\s/g, ''))
  })
})
