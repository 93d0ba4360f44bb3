import { done } from '#contract/result.ts'
import { consultationOf, recordConsultation } from '#office/consultations/consult.ts'
import { notReached, registerLate } from '#office/deciding/late-contact.ts'
import { decidePair } from '#office/duplicates/decide-pair.ts'
import { doublesOf } from '#office/duplicates/pairs.ts'
import { gatesOf } from '#office/gates/gates.ts'
import { passGate } from '#office/gates/pass-gate.ts'
import { townView } from '#office/gates/town-view.ts'
import { objectionLines } from '#office/objections/objection-lines.ts'
import { postRoll } from '#office/objections/post-roll.ts'
import { appealObjection, decideObjection, judgeObjection, receiveObjection } from '#office/objections/record-objection.ts'
import { supplementOf } from '#office/objections/supplement.ts'
import { pendingRows } from '#office/persons/pending-rows.ts'
import { balanceOfRolls } from '#office/registers/balance.ts'
import { publishRoll } from '#office/registers/publish-roll.ts'
import { registerCounts } from '#office/registers/register-counts.ts'
import { today } from '#ledger/today.ts'
import { completeness } from '#office/worklists/completeness.ts'
import { workList } from '#office/worklists/work-lists.ts'
import { electionOf, publishedRoll } from '#roll/election.ts'
import { partOf } from './part-of.ts'
import { once, type Handlers, type Setting } from './setting.ts'

/** The roll in the office: what stands, what waits, and every step that is taken by hand. */
export const rollHandlers: Handlers<'roll'> = {
  'roll.gates': ({ ledger }, { constituency, on = today(ledger) }) => {
    const town = townView(ledger)
    return done(codesOf(ledger, constituency).flatMap((code) => gatesOf(town, code, on)))
  },
  'roll.registers': ({ ledger }, { constituency }) => {
    const constituencies = codesOf(ledger, constituency).map((code) => ({
      ...registerCounts(ledger, code),
      version: publishedRoll(ledger, code)?.body.version ?? 0,
    }))
    return done({ constituencies, balance: constituency === undefined ? (balanceOfRolls(ledger) ?? null) : null })
  },
  'roll.pending': ({ ledger }, { constituency, ...page }) => done(partOf(pendingRows(ledger, constituency), page)),
  'roll.duplicates': ({ ledger }, page) => done(partOf(doublesOf(ledger), page)),
  'roll.completeness': ({ ledger }, { constituency }) => done(completeness(ledger, constituency)),
  'roll.not-reached': ({ ledger }, { constituency }) => done(notReached(ledger, constituency)),
  'roll.work-list': ({ ledger }, asked) => done(workList(ledger, asked)),
  'roll.objections': ({ ledger }, { constituency, on = today(ledger) }) =>
    done(codesOf(ledger, constituency).flatMap((code) => objectionLines(ledger, code, on))),
  'roll.supplement': ({ ledger }, { constituency, version }) => supplementOf(ledger, constituency, version),
  'roll.consultations': ({ ledger }) => done(electionOf(ledger).body.contests.map(({ code }) => consultationOf(ledger, code))),
  'roll.pass-gate': (setting, asked) => once(setting, () => passGate(setting.ledger, setting.actor, asked)),
  'roll.decide-pair': (setting, asked) => once(setting, () => decidePair(setting.ledger, setting.actor, asked)),
  'roll.publish': (setting, { constituency, on }) =>
    once(setting, () => publishRoll(setting.ledger, setting.actor, constituency, { on })),
  'roll.post': (setting, { constituency, ...posting }) =>
    once(setting, () => postRoll(setting.ledger, setting.actor, constituency, posting)),
  'roll.object': (setting, { constituency, ...objection }) =>
    once(setting, () => receiveObjection(setting.ledger, setting.actor, constituency, objection)),
  'roll.decide-objection': (setting, asked) => once(setting, () => decideObjection(setting.ledger, setting.actor, asked)),
  'roll.appeal': (setting, asked) => once(setting, () => appealObjection(setting.ledger, setting.actor, asked)),
  'roll.judgment': (setting, asked) => once(setting, () => judgeObjection(setting.ledger, setting.actor, asked)),
  'roll.register-late': (setting, asked) => once(setting, () => registerLate(setting.ledger, setting.actor, asked)),
  'roll.consult': (setting, asked) =>
    once(setting, () => {
      const recorded = recordConsultation(setting.ledger, setting.actor, asked)
      return recorded.ok ? done({ findings: recorded.value }) : recorded
    }),
}

const codesOf = (ledger: Setting['ledger'], constituency: string | undefined): readonly string[] =>
  electionOf(ledger)
    .body.constituencies.map(({ code }) => code)
    .filter((code) => constituency === undefined || code === constituency)
