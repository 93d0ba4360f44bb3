import { done, refuse, type Result } from '#contract/result.ts'
import { directoryTable } from '#office/directory/directory-table.ts'
import { supplementOf } from '#office/objections/supplement.ts'
import { printBlanks } from '#office/registers/blank-forms.ts'
import { printPosters } from '#office/registers/poster.ts'
import { postedHere } from '#office/registers/posted-columns.ts'
import { makePreview } from '#office/registers/preview.ts'
import { printRegisters } from '#office/registers/print-registers.ts'
import { officePrint, printsMade } from '#office/registers/prints-made.ts'
import { printSigningBooks } from '#office/registers/signing-books.ts'
import { printWhenWrong } from '#office/registers/when-wrong-card.ts'
import { completeness } from '#office/worklists/completeness.ts'
import { completenessTables, supplementTable, workTable } from '#office/worklists/list-tables.ts'
import { printLists, type ListJob } from '#office/worklists/print-lists.ts'
import { workList } from '#office/worklists/work-lists.ts'
import { allowBlanks } from '#people/allowed-blanks.ts'
import { previewed } from '#print/preview.ts'
import { electionOf } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'
import { columnCalled } from '#rules/roll/poster.ts'
import type { JobWork } from '../jobs.ts'
import type { Handlers, JobHandlers, Setting } from './setting.ts'

export const listHandlers: Handlers<'lists'> = {
  'lists.allow-blanks': ({ ledger, actor }, { codePoints }) => {
    allowBlanks(ledger, actor, codePoints)
    return done(null)
  },
  'lists.made': ({ ledger }, { constituency }) => done(printsMade(ledger, constituency)),
  'lists.again': ({ ledger }, { sha256 }) => officePrint(ledger, sha256),
  'lists.previewed': ({ ledger }, { sha256 }) => previewed(ledger, sha256),
}

export const listJobs: JobHandlers<'lists'> = {
  'lists.registers': (setting, asked) => ofPlaces(setting, asked, printRegisters),
  'lists.poster': (setting, asked) => ofPlaces(setting, asked, printPosters),
  'lists.signing-book': (setting, asked) => ofPlaces(setting, asked, printSigningBooks),
  'lists.blank': (setting, asked) => ofPlaces(setting, asked, printBlanks),
  'lists.preview':
    ({ ledger }, asked) =>
    async (progress, signal) => {
      progress('print', 0, 1)
      const known = electionOf(ledger).body.constituencies.some(({ code }) => code === asked.constituency)
      return known
        ? makePreview(ledger, asked, { signal, onProgress: (done, of) => progress('print', done, of) })
        : refuse('list.constituency', { constituency: asked.constituency })
    },
  'lists.when-wrong':
    ({ ledger, actor }) =>
    async (progress, signal) => {
      progress('print', 0, 1)
      return printWhenWrong(ledger, actor, { signal })
    },
  'lists.completeness': (setting, { constituency, out }) =>
    printing(setting, out, () =>
      done({ constituency: constituency ?? 'town', tables: completenessTables(completeness(setting.ledger, constituency)) }),
    ),
  'lists.work': (setting, { out, part = {}, ...asked }) =>
    printing(setting, out, () =>
      done({
        constituency: asked.constituency,
        tables: [workTable(workList(setting.ledger, asked), part)],
        paper: 'A4-landscape' as const,
      }),
    ),
  'lists.directory': (setting, { out, ...filter }) =>
    printing(setting, out, () =>
      done({
        constituency: filter.constituency ?? 'town',
        tables: [directoryTable(setting.ledger, filter)],
        paper: 'A4-landscape' as const,
      }),
    ),
  'lists.supplement': (setting, { constituency, version, out }) =>
    printing(setting, out, () => {
      const supplement = supplementOf(setting.ledger, constituency, version)
      return supplement.ok
        ? done({
            constituency,
            tables: [supplementTable(supplement.value, groupCalled(setting), postedHere(setting.ledger))],
            posted: true,
          })
        : supplement
    }),
}

/** What the pack of this election calls a group. */
const groupCalled = ({ ledger }: Setting): string => columnCalled('group', packById(electionOf(ledger).body.pack)!)

/** Prints something of each constituency named, of all without names. */
const ofPlaces =
  <T>(
    { ledger, actor, outFolder }: Setting,
    { constituencies, out }: { readonly constituencies?: readonly string[] | undefined; readonly out: string },
    print: (ledger: Setting['ledger'], actor: Setting['actor'], job: PlacesJob) => Promise<Result<T>>,
  ): JobWork =>
  async (progress, signal) => {
    const folder = outFolder(out)
    if (!folder.ok) return folder
    const all = electionOf(ledger).body.constituencies.map(({ code }) => code)
    const unknown = constituencies?.find((code) => !all.includes(code))
    if (unknown !== undefined) return refuse('list.constituency', { constituency: unknown })
    const onProgress = (printed: number, of: number): void => progress('print', printed, of)
    return print(ledger, actor, { constituencies: constituencies ?? all, folder: folder.value, signal, onProgress })
  }

type PlacesJob = {
  readonly constituencies: readonly string[]
  readonly folder: string
  readonly signal: AbortSignal
  readonly onProgress: (printed: number, of: number) => void
}

type Lists = Pick<ListJob, 'constituency' | 'tables' | 'paper' | 'posted'>

const printing =
  ({ ledger, actor, outFolder }: Setting, out: string, lists: () => Result<Lists>): JobWork =>
  async (progress, signal) => {
    progress('print', 0, 1)
    const folder = outFolder(out)
    if (!folder.ok) return folder
    const made = lists()
    const onProgress = (printed: number, of: number): void => progress('print', printed, of)
    return made.ok ? printLists(ledger, actor, { ...made.value, folder: folder.value, csv: true, signal, onProgress }) : made
  }
