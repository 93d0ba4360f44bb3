import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BlankFiles } from '#contract/lists.ts'
import { done, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import { blankForm } from '#print/blank-form.ts'
import type { TableDocument, Unstamped } from '#print/document.ts'
import { boxList } from '#print/forms/box-list.ts'
import { closingSheet } from '#print/forms/closing-sheet.ts'
import { postingList } from '#print/forms/posting-list.ts'
import { blankResultSheet } from '#print/forms/result-sheet.ts'
import { openPrinter } from '#print/printer.ts'
import { ballotNames } from '#counting/contest-round.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { formalList } from '#roll/formal-list.ts'
import { packById } from '#rules/packs/index.ts'
import type { BlankSheet } from '#words/blank-sheets.ts'
import type { WorkListKind } from '#words/work-lists.ts'
import type { Actor } from '#words/acting.ts'
import { workTable } from '../worklists/list-tables.ts'
import { whoSigns } from '../worklists/print-lists.ts'
import type { PlacesJob } from './of-published.ts'
import { registerOf } from './print-registers.ts'
import { printTable, sheetHead } from './print-table.ts'
import { signingBookOf } from './signing-books.ts'

type Blank = { readonly sheet: BlankSheet; readonly list: string; readonly document: TableDocument }

/** What people may have to fill in by hand: what the office goes round with, and what a station without a computer states. */
export function blanksOf(ledger: Ledger, constituency: string): readonly Blank[] {
  return [...ofOffice(ledger, constituency), ...ofStation(ledger, constituency)].map(({ document, ...blank }) => ({
    ...blank,
    document: { ...document, subtitles: [...document.subtitles, '空白表，手工填写'] },
  }))
}

function ofOffice(ledger: Ledger, constituency: string): readonly Blank[] {
  const list = (kind: WorkListKind): TableDocument => {
    const { id: _, ...table } = workTable({ constituency, kind, lines: [], loads: [] })
    return { ...sheetHead(ledger, constituency), ...table, signatures: whoSigns(ledger, {}), paper: 'A4-landscape' }
  }
  const forms: readonly (readonly [BlankSheet, TableDocument])[] = [
    ...([1, 2, 3, 4] as const).map((n) => [`register-${n}`, registerOf(ledger, constituency, n)] as const),
    ['signing-book', signingBookOf(ledger, constituency)],
    ['door', list('door')],
    ['unit', list('unit')],
  ]
  return forms.map(([sheet, form]) => ({ sheet, list: form.title.split('　')[0]!, document: blankForm(form) }))
}

/** The sheets of a station. A result is of a contest, and named after it. */
function ofStation(ledger: Ledger, constituency: string): readonly Blank[] {
  const election = electionOf(ledger).body
  const { committee, kind = 'first' } = election
  const pack = packById(election.pack)!
  const contests = contestsOf(election, constituency)
  const head = sheetHead(ledger, constituency)
  const forms: readonly (readonly [BlankSheet, list: string, Unstamped])[] = [
    ['box', '流动票箱选民名册', boxList(pack.voting.overseers.value)],
    ['posting', '委托投票公示', postingList(committee)],
    [
      'closing',
      '清点报告单',
      closingSheet(
        contests.map(({ name }) => ({ name })),
        { isBlank: true },
      ),
    ],
    ...contests.map((contest) => {
      const candidates = [...ballotNames(formalList(ledger, contest.code)).values()]
      const form = blankResultSheet({ contest, seats: contest.seats, round: kind, pack, committee }, candidates)
      return ['result', `选举结果报告单-${contest.code}`, form] as const
    }),
  ]
  return forms.map(([sheet, list, { subtitles = [], ...form }]) => ({
    sheet,
    list,
    document: { ...head, ...form, subtitles: [...head.subtitles, ...subtitles] },
  }))
}

/** Prints the blank versions of the forms of these constituencies, as PDF and XLSX, each stated in the town book. Refuses `print.*`. */
export async function printBlanks(ledger: Ledger, actor: Actor, job: PlacesJob): Promise<Result<readonly BlankFiles[]>> {
  const { constituencies, folder, signal, onProgress } = job
  const printer = openPrinter()
  const all: BlankFiles[] = []
  try {
    mkdirSync(folder, { recursive: true })
    const blanks = constituencies.flatMap((constituency) =>
      blanksOf(ledger, constituency).map((blank) => ({ ...blank, constituency })),
    )
    for (const { constituency, list, document: form } of blanks) {
      onProgress?.(all.length, blanks.length)
      // Each print has a number of its own, which is the next when its turn comes.
      const document = { ...form, stamp: sheetHead(ledger, constituency).stamp }
      const named = { constituency, register: document.title }
      const base = join(folder, `${constituency}-${list}-空白`)
      const print = { document, form: 'blank', params: { constituency, list }, named, base }
      const printed = await printTable(ledger, actor, printer, print, signal)
      if (!printed.ok) return printed
      const { pages, pdf, xlsx } = printed.value
      all.push({ constituency, list, pages, pdf, xlsx })
    }
    onProgress?.(all.length, blanks.length)
    return done(all)
  } finally {
    await printer.close()
  }
}
