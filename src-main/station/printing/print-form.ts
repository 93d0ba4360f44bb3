import type { StationPrint } from '#contract/prints.ts'
import { attach } from '#ledger/attachments.ts'
import { write } from '#ledger/append.ts'
import { blanksLeft } from '#people/allowed-blanks.ts'
import type { PrintAsked } from '#contract/prints.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, headOf } from '#ledger/read.ts'
import { done, type Result } from '#contract/result.ts'
import { asSeen } from '#print/as-seen.ts'
import type { TableDocument, Unstamped } from '#print/document.ts'
import { printOnce } from '#print/print-once.ts'
import type { PrintOptions } from '#print/printer.ts'
import { electionOf, publishedRoll } from '#roll/election.ts'
import { inWords } from '#words/days.ts'
import { stationDay } from '../day.ts'

/** A form of the polling station before it is stamped. `params` name what it is about, for the entry. */
export type Form = {
  readonly form: PrintAsked['form']
  readonly params: Readonly<Record<string, string>>
  readonly document: Unstamped
}

/** Prints a form as PDF, keeps its bytes and states the print in the station's book. Refuses `print.*`. */
export async function printForm(ledger: Ledger, actor: Actor, form: Form, options: PrintOptions): Promise<Result<StationPrint>> {
  // Its number is taken before anything is waited for: a second print meanwhile gets the next one.
  const document = asSeen(stamped(ledger, form, nextPrint(ledger)))
  const { constituency } = stationDay(ledger)
  const left = blanksLeft(ledger, constituency, document)
  const onPaper = left.blanks.length > 0 && document.blanks === undefined ? { ...document, blanks: left.blanks } : document
  const made = await printOnce(onPaper, { register: form.document.title }, options)
  if (!made.ok) return made
  const { printId: print, madeAt } = document.stamp
  const { bytes, sha256, pages } = made.value
  return write(ledger, { actor }, (append) => {
    attach(ledger, bytes)
    append(constituency, 'print.made', {
      print,
      form: form.form,
      params: { ...form.params, ...left.params },
      madeAt,
      sha256,
      pages,
    })
    return done({ print, sha256, pages, name: `${[form.form, ...Object.values(form.params), print].join('_')}.pdf` })
  })
}

/** Numbers given to prints that are under way, per open ledger; one whose print failed stays unused. */
const given = new WeakMap<Ledger, number>()

function nextPrint(ledger: Ledger): string {
  const { books } = stationDay(ledger)
  const printed = books.flatMap((book) => factsOf(ledger, 'print.made', book).map(({ body }) => Number(body.print.slice(1))))
  const next = Math.max(0, given.get(ledger) ?? 0, ...printed) + 1
  given.set(ledger, next)
  return `S${String(next).padStart(4, '0')}`
}

/** The form as it lies there now, under the number of its print. */
export function stamped(ledger: Ledger, { document }: Form, printId: string): TableDocument {
  const election = electionOf(ledger).body
  const { constituency, book } = stationDay(ledger)
  const version = publishedRoll(ledger, constituency)?.body.version
  return {
    ...document,
    constituency:
      document.constituency ?? election.constituencies.find(({ code }) => code === constituency)?.name ?? constituency,
    subtitles: [election.name, `选举日 ${inWords(election.day)}`, ...(document.subtitles ?? [])],
    stamp: {
      rollVersion: version === undefined ? '未公布' : `第${version}版`,
      ledgerHead: headOf(ledger, book)?.hash ?? '',
      printId,
      madeAt: ledger.now().toISOString(),
      rehearsal: election.mode === 'rehearsal',
    },
  }
}
