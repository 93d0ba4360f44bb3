import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { closeLedger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { paperCode } from '#station/printing/paper-code.ts'
import { keepPaper, lookAtPaper, paperKept } from '#station/printing/paper-copy.ts'
import { need, station } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { come, open, stickIn, townOf } from '../fixtures/laptop.ts'
import { readPdf, textOf } from '../print/read-pdf.ts'

const at = folder()
const town = await townOf(at, 12)
const laptop = await station(town, at)
const { ledger } = laptop
open(laptop)
afterAll(() => [town.ledger, ledger].forEach(closeLedger))

const later = (minutes: number): number => performance.now() + minutes * 60_000
const FILE = 'D01-领票册-备用.pdf'

/** Whether a PDF encrypted under AES-256 takes this as its password (ISO 32000-2, 7.6.4.4.10). */
function opensWith(pdf: Buffer, password: string): boolean {
  const hex = /\/U <([0-9a-f]{96})>/i.exec(pdf.toString('latin1'))?.[1]
  const user = Buffer.from(hex ?? '', 'hex')
  const hash = createHash('sha256').update(password).update(user.subarray(32, 40)).digest()
  return hash.equals(user.subarray(0, 32))
}

it('the copy on the stick shows who has come, and is fresh again within five minutes, under one name', async () => {
  const stick = stickIn(at, 'stick')
  come(ledger, 1)
  const first = need(await keepPaper(ledger, stick, undefined))
  expect(first).toMatchObject({ path: join(stick, FILE), pages: 2 })
  const shown = (): string => textOf(readPdf(join(stick, FILE))[0]!)
  expect(shown()).toContain('已领票 1 人')
  come(ledger, 2)
  await lookAtPaper(ledger, later(4))
  expect(shown()).toContain('已领票 1 人')
  await lookAtPaper(ledger, later(6))
  expect(shown()).toContain('已领票 2 人')
  expect(readdirSync(stick)).toEqual([FILE])
  // It is no print that somebody stands for.
  expect(factsOf(ledger, 'print.made')).toEqual([])
})

it('writes nothing while nothing happens, says when the stick is gone, and goes on when it is in again', async () => {
  const stick = join(at, 'stick')
  const before = paperKept(ledger)!.newest
  await lookAtPaper(ledger, later(20))
  expect(paperKept(ledger)!.newest).toBe(before)
  renameSync(stick, `${stick}-out`)
  come(ledger, 3)
  await lookAtPaper(ledger, later(20))
  expect(paperKept(ledger)).toMatchObject({ newest: before, failure: { code: 'print.not-written' } })
  renameSync(`${stick}-out`, stick)
  await lookAtPaper(ledger, later(30))
  expect(paperKept(ledger)!.failure).toBeNull()
  expect(textOf(readPdf(join(stick, FILE))[0]!)).toContain('已领票 3 人')
})

it('in an election in earnest it opens with the code alone, which is drawn once', async () => {
  const stick = stickIn(at, 'sealed')
  const code = paperCode(ledger)
  expect([code, paperCode(ledger)]).toEqual([expect.stringMatching(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/), code])
  need(await keepPaper(ledger, stick, code))
  const bytes = readFileSync(join(stick, FILE))
  expect(bytes.toString('latin1')).toContain('/Encrypt')
  expect(bytes.toString('latin1')).toMatch(/\/V 5/)
  expect([opensWith(bytes, code), opensWith(bytes, ''), opensWith(bytes, code.slice(0, -1))]).toEqual([true, false, false])
})
