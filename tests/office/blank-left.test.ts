import { beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { allowBlanks } from '#people/allowed-blanks.ts'
import { printPosters } from '#office/registers/poster.ts'
import { makePreview } from '#office/registers/preview.ts'
import { printRegisters } from '#office/registers/print-registers.ts'
import { printSigningBooks } from '#office/registers/signing-books.ts'
import { read } from '@e965/xlsx'
import { readFileSync } from 'node:fs'
import { admin, need, office, publish, reviewers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { readPdf, textOf } from '../print/read-pdf.ts'

const RARE = '张\u{30000}'
let ledger: Ledger
let at: string
const job = () => ({ constituencies: ['D01'], folder: `${at}/print` })
const textsOf = (pdf: string): readonly string[] => readPdf(pdf).map(textOf)

beforeAll(async () => {
  at = folder()
  const town = await office(at)
  ledger = town.ledger
  publish(town, [
    { name: '王伟', birth: '1980-01-02', household: '101' },
    { name: RARE, birth: '1981-02-03', household: '102' },
  ])
})

describe('a name with a character that no font has', () => {
  const refused = { ok: false, error: { code: 'print.unprintable', params: { reason: 'no-glyph', codePoint: 'U+30000' } } }

  it('stops the registers and the public list, and says whose it is', async () => {
    expect(await printRegisters(ledger, admin, job())).toMatchObject(refused)
    expect(await printPosters(ledger, admin, job())).toMatchObject(refused)
    expect(factsOf(ledger, 'print.made')).toEqual([])
  })

  it('stands as a marked blank where voters sign by their number, and on screen', async () => {
    const [book] = need(await printSigningBooks(ledger, admin, job()))
    const [cover = '', sheet = ''] = textsOf(book!.pdf)
    expect(sheet).toContain('张〔　〕')
    expect(cover).toMatch(/手写补上：D01-000\d 张〔　〕 U\+30000/)
    expect((await makePreview(ledger, { constituency: 'D01', list: { register: 1 } })).ok).toBe(true)
  })

  it('is left to the hand once two people say so, as the cover and the print itself say, and stays in the spreadsheet', async () => {
    allowBlanks(ledger, reviewers, ['U+30000'])
    const [register] = need(await printRegisters(ledger, admin, job()))
    const [cover = '', ...sheets] = textsOf(register!.pdf)
    expect(sheets.join('')).toContain('张〔　〕')
    expect(cover).toMatch(/手写补上：\d 张〔　〕 U\+30000/)
    const { body } = factsOf(ledger, 'print.made').find(({ body }) => body.form === 'register' && body.params['blanks'])!
    expect(body.params).toMatchObject({ blanks: 'U+30000', allowedBy: 'reviewer、committee' })
    const cells = Object.values(read(readFileSync(register!.xlsx)).Sheets['名册']!).map((cell) => (cell as { v?: unknown }).v)
    expect(cells).toContain(RARE)
  })

  it('hangs out with its blank, and without codes', async () => {
    const [poster] = need(await printPosters(ledger, admin, job()))
    const text = textsOf(poster!.pdf).join('')
    expect(text).toContain('张〔　〕')
    expect(text).toContain('名单中字库没有的字1处，手写补上')
    expect(text).not.toContain('U+')
  })
})
