import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { boxList } from '#print/forms/box-list.ts'
import { closingSheet } from '#print/forms/closing-sheet.ts'
import { postingList } from '#print/forms/posting-list.ts'
import { electionOf } from '#roll/election.ts'
import { postedPairs } from '#rules/day/proxy-paper.ts'
import { reasonToShow } from '#rules/day/private-reasons.ts'
import { packById } from '#rules/packs/index.ts'
import { mobileBoxes } from '../boxes/boxes.ts'
import { closingPreview } from '../closing/closing.ts'
import { stationDay } from '../day.ts'
import { proxiesOf } from '../proxies/proxies.ts'
import { beijingDay } from '#words/beijing-day.ts'
import { deviceLine } from './device-line.ts'
import type { Form } from './print-form.ts'

/** The closing summary of this station. Refuses `station.not-closed` before closing. */
export function closingForm(ledger: Ledger): Result<Form> {
  const { constituency, phase } = stationDay(ledger)
  if (phase !== 'closed') return refuse('station.not-closed', { constituency })
  const { contests, findings } = closingPreview(ledger, {})
  const lines = contests.map(({ unused, ...line }) => ({ ...line, unused: unused ?? undefined }))
  const said = [...openedWhen(ledger), ...findings.map(({ zh }) => zh)]
  return done({
    form: 'closing',
    params: { constituency },
    document: closingSheet(lines, { said, remarks: deviceLine(ledger) }),
  })
}

/** Why the station opened on another day than the election's, where somebody had to say so. */
function openedWhen(ledger: Ledger): readonly string[] {
  const { opened } = stationDay(ledger)
  if (opened?.body.otherDay === undefined) return []
  const { day } = electionOf(ledger).body
  return [`开站日 ${beijingDay(new Date(opened.at))}，选举日 ${day}，原因：${opened.body.otherDay}`]
}

/** The authorisations that are posted. */
export function postingForm(ledger: Ledger): Form {
  const { constituency } = stationDay(ledger)
  const pairs = postedPairs(
    proxiesOf(ledger).lines.map((line) => ({ ...line, state: line.state === 'used' ? 'approved' : line.state })),
  )
  return { form: 'posting', params: { constituency }, document: postingList(electionOf(ledger).body.committee, pairs) }
}

/** The voters a mobile box calls on. Refuses `boxes.unknown`. */
export function boxForm(ledger: Ledger, box: string): Result<Form> {
  const found = mobileBoxes(ledger).find((each) => each.box === box)
  if (!found) return refuse('boxes.unknown', { box })
  const { overseers } = packById(electionOf(ledger).body.pack)!.voting
  const voters = found.voters.map(({ voter, name, village, group, address, reason }) => ({
    voter,
    name,
    village,
    group,
    address,
    reason: reasonToShow(reason),
  }))
  return done({ form: 'box', params: { box }, document: boxList(overseers.value, { box, voters }) })
}
