import { EXPORT_STAGES } from '#bundles/export.ts'
import { done, type Result } from '#contract/result.ts'
import { stationBoard } from '#station/voting/board.ts'
import { closingPreview } from '#station/closing/closing.ts'
import { previewDesk, takeInDesk } from '#station/desks/desk-bundle.ts'
import { elsewhere } from '#station/voting/elsewhere.ts'
import { handOver } from '#station/handing-over/hand-over.ts'
import { incidentsOf } from '#station/voting/incidents.ts'
import { leaveOutDesks } from '#station/desks/leave-out-desks.ts'
import { prepareStation } from '#station/preparing/prepare.ts'
import { boxForm, closingForm, postingForm } from '#station/printing/forms.ts'
import { printAgain } from '#station/printing/print-again.ts'
import { printForm, type Form } from '#station/printing/print-form.ts'
import { resultForm } from '#station/printing/result-form.ts'
import { recordIncident } from '#station/voting/record-incident.ts'
import { exchangeSpoiled } from '#station/voting/spoil-paper.ts'
import type { pollingProcedures } from '#contract/polling.ts'
import type { JobWork } from '../jobs.ts'
import type { Desk, Handlers, JobHandlers } from './desk.ts'

type Name = keyof typeof pollingProcedures

/** The day around the check-in desk: before it, beside it, after it. */
export const pollingHandlers: Pick<Handlers<'station'>, Extract<Name, keyof Handlers<'station'>>> = {
  'station.prepare': ({ ledger }) => done(prepareStation(ledger)),
  'station.elsewhere': ({ ledger }, { idNumber }) => elsewhere(ledger, idNumber),
  'station.board': ({ ledger }) => done(stationBoard(ledger)),
  'station.spoil': ({ ledger, ...request }, spoiled) => exchangeSpoiled(ledger, request, spoiled),
  'station.incident': ({ ledger, ...request }, incident) => recordIncident(ledger, request, incident),
  'station.incidents': ({ ledger }) => done({ incidents: incidentsOf(ledger) }),
  'station.leave-out-desks': ({ ledger, ...request }, { reason }) => leaveOutDesks(ledger, request, reason),
  'station.closing': ({ ledger }, { unused }) => done(closingPreview(ledger, unused)),
  'station.print': ({ ledger, actor }, { sha256 }) => printAgain(ledger, actor, sha256),
}

export const pollingJobs: Pick<JobHandlers, Extract<Name, keyof JobHandlers>> = {
  'station.print-closing': (desk) => printing(desk, closingForm(desk.ledger)),
  'station.print-result': (desk, at) => printing(desk, resultForm(desk.ledger, at)),
  'station.print-posting': (desk) => printing(desk, done(postingForm(desk.ledger))),
  'station.print-box': (desk, { box }) => printing(desk, boxForm(desk.ledger, box)),
  'station.hand-over':
    ({ ledger, actor, keys, outFolder }, { kind, out }) =>
    async (progress) => {
      const folder = outFolder(out)
      if (!folder.ok) return folder
      const unlocked = await keys()
      if (!unlocked.ok) return unlocked
      const onStage = (stage: (typeof EXPORT_STAGES)[number]) =>
        progress(stage, EXPORT_STAGES.indexOf(stage), EXPORT_STAGES.length)
      return handOver(ledger, unlocked.value, actor, { kind, folder: folder.value, onStage })
    },
  'station.preview-desk': (desk, { upload }) => withDesk(desk, upload, previewDesk),
  'station.take-in-desk': (desk, { upload }) => withDesk(desk, upload, takeInDesk),
}

const printing =
  ({ ledger, actor }: Desk, form: Result<Form>): JobWork =>
  async (progress, signal) => {
    if (!form.ok) return form
    return printForm(ledger, actor, form.value, { signal, onProgress: (done, of) => progress('print', done, of) })
  }

const withDesk =
  ({ ledger, keys, upload }: Desk, id: string, work: typeof previewDesk): JobWork =>
  async (progress) => {
    progress('check', 0, 1)
    const file = upload(id)
    if (!file.ok) return file
    const unlocked = await keys()
    return unlocked.ok ? work(ledger, unlocked.value, file.value.path, file.value.name) : unlocked
  }
