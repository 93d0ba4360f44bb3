import { join } from 'node:path'
import type { PosterFiles } from '#contract/lists.ts'
import { done, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import type { TableDocument } from '#print/document.ts'
import { signingBook } from '#print/forms/signing-book.ts'
import { signingContests } from '#roll/signing-contests.ts'
import { signingLines } from '#roll/signing-lines.ts'
import type { Actor } from '#words/acting.ts'
import { ofPublished, type PlacesJob } from './of-published.ts'
import { printTable, sheetHead } from './print-table.ts'

/** The book of a constituency, as it would be printed now. */
export const signingBookOf = (ledger: Ledger, constituency: string): TableDocument => ({
  ...sheetHead(ledger, constituency),
  ...signingBook(signingLines(ledger, constituency), signingContests(ledger, constituency)),
})

/** 领票册 of each constituency, as its newest roll and the approved authorisations say: PDF to sign, XLSX beside it. Refuses `post.unpublished`, `print.*`. */
export const printSigningBooks = (ledger: Ledger, actor: Actor, job: PlacesJob): Promise<Result<readonly PosterFiles[]>> =>
  ofPublished(ledger, job, async (printer, constituency) => {
    const document = signingBookOf(ledger, constituency)
    const made = await printTable(
      ledger,
      actor,
      printer,
      {
        document,
        form: 'signing-book',
        params: { constituency },
        named: { constituency, register: document.title },
        base: join(job.folder, `${constituency}-${document.title}`),
      },
      job.signal,
    )
    if (!made.ok) return made
    const { rows, pages, pdf, xlsx } = made.value
    return done({ constituency, voters: rows, pages, pdf, xlsx })
  })
