import type { RollFinding } from '#contract/roll.ts'
import { done } from '#contract/result.ts'
import { consultationOf, recordConsultation } from '#office/consultations/consult.ts'
import { decidePair } from '#office/duplicates/decide-pair.ts'
import { doublesOf } from '#office/duplicates/pairs.ts'
import { gatesOf, type GateStanding } from '#office/gates/gates.ts'
import { passGate } from '#office/gates/pass-gate.ts'
import { townView } from '#office/gates/town-view.ts'
import { objectionsOf } from '#office/objections/objections.ts'
import { postRoll } from '#office/objections/post-roll.ts'
import { appealObjection, decideObjection, judgeObjection, receiveObjection } from '#office/objections/record-objection.ts'
import { supplementOf } from '#office/objections/supplement.ts'
import { pendingRows } from '#office/persons/pending-rows.ts'
import { balanceOfRolls } from '#office/registers/balance.ts'
import { publishRoll } from '#office/registers/publish-roll.ts'
import { registerCounts } from '#office/registers/register-counts.ts'
import { today } from '#office/registers/today.ts'
import { declareKin, staffKinFindings, type StaffFinding } from '#office/setup/staff-kin.ts'
import { completeness } from '#office/worklists/completeness.ts'
import { workList } from '#office/worklists/work-lists.ts'
import { electionOf, publishedRoll } from '#roll/election.ts'
import type { Finding } from '#rules/findings.ts'
import { once, type Setting, type Handlers } from './setting.ts'

const PAGE = 100

/** The roll in the office: what stands, what waits, and every step that is taken by hand. */
export const rollHandlers: Handlers<'roll'> = {
  'roll.gates': ({ ledger }, { constituency }) => {
    const town = townView(ledger)
    return done(codesOf(ledger, constituency).flatMap((code) => gatesOf(town, code, today(ledger)).map(gate)))
  },
  'roll.registers': ({ ledger }, { constituency }) => {
    const constituencies = codesOf(ledger, constituency).map((code) => {
      const { contests: _, ...counts } = registerCounts(ledger, code)
      return { ...counts, version: publishedRoll(ledger, code)?.body.version ?? 0 }
    })
    const balance = constituency === undefined ? balanceOfRolls(ledger) : undefined
    return done({ constituencies, balance: balance ? { ...balance, findings: balance.findings.map(shown) } : null })
  },
  'roll.pending': ({ ledger }, { constituency, ...page }) => {
    const { total, items } = partOf(pendingRows(ledger, constituency), page)
    return done({ total, items: items.map(({ findings, ...row }) => ({ ...row, findings: findings.map(shown) })) })
  },
  'roll.duplicates': ({ ledger }, page) => done(partOf(doublesOf(ledger), page)),
  'roll.completeness': ({ ledger }, { constituency }) => done(completeness(ledger, constituency)),
  'roll.work-list': ({ ledger }, asked) => done(workList(ledger, asked)),
  'roll.objections': ({ ledger }, { constituency }) =>
    done(
      codesOf(ledger, constituency).flatMap((code) =>
        objectionsOf(ledger, code, today(ledger)).map(({ findings, idNumber: _, ...objection }) => ({
          ...objection,
          findings: findings.map(shown),
        })),
      ),
    ),
  'roll.supplement': ({ ledger }, { constituency, version }) => {
    const supplement = supplementOf(ledger, constituency, version)
    if (!supplement.ok) return supplement
    const { listed, struck, corrected, ...rest } = supplement.value
    return done({
      ...rest,
      listed: listed.map(posted),
      struck: struck.map((line) => ({ ...posted(line), reason: line.reason })),
      corrected: corrected.map((line) => ({ ...posted(line), fields: line.fields })),
    })
  },
  'roll.consultations': ({ ledger }) =>
    done(
      electionOf(ledger).body.contests.map(({ code }) => {
        const { findings, ...consultation } = consultationOf(ledger, code)
        return { ...consultation, findings: findings.map(shown) }
      }),
    ),
  'roll.staff': ({ ledger }, { constituency }) => done(staffKinFindings(ledger, constituency).map(staffRemark)),
  'roll.pass-gate': (setting, asked) => once(setting, () => passGate(setting.ledger, setting.actor, asked)),
  'roll.decide-pair': (setting, asked) => once(setting, () => decidePair(setting.ledger, setting.actor, asked)),
  'roll.publish': (setting, { constituency }) => once(setting, () => publishRoll(setting.ledger, setting.actor, constituency)),
  'roll.post': (setting, { constituency, ...posting }) =>
    once(setting, () => {
      const made = postRoll(setting.ledger, setting.actor, constituency, posting)
      return made.ok ? done({ version: made.value.version, findings: made.value.findings.map(shown) }) : made
    }),
  'roll.object': (setting, { constituency, ...objection }) =>
    once(setting, () => receiveObjection(setting.ledger, setting.actor, constituency, objection)),
  'roll.decide-objection': (setting, asked) => once(setting, () => decideObjection(setting.ledger, setting.actor, asked)),
  'roll.appeal': (setting, asked) => once(setting, () => appealObjection(setting.ledger, setting.actor, asked)),
  'roll.judgment': (setting, asked) => once(setting, () => judgeObjection(setting.ledger, setting.actor, asked)),
  'roll.consult': (setting, asked) =>
    once(setting, () => {
      const recorded = recordConsultation(setting.ledger, setting.actor, asked)
      return recorded.ok ? done({ findings: recorded.value.map(shown) }) : recorded
    }),
  'roll.declare-kin': (setting, asked) =>
    once(setting, () => {
      const declared = declareKin(setting.ledger, setting.actor, asked)
      return declared.ok ? done({ findings: declared.value.map(staffRemark) }) : declared
    }),
}

const codesOf = (ledger: Setting['ledger'], constituency: string | undefined): readonly string[] =>
  electionOf(ledger)
    .body.constituencies.map(({ code }) => code)
    .filter((code) => constituency === undefined || code === constituency)

type Counted = Finding & { readonly count?: number; readonly about?: readonly string[] }

const shown = ({ code, severity, article, message, remedy, en, count = 1, about = [] }: Counted): RollFinding => ({
  code,
  severity,
  article,
  message,
  remedy,
  en,
  count,
  about,
})

const staffRemark = (each: StaffFinding) => {
  const { constituency, staff, candidate } = each
  return { ...shown(each), constituency, staff, candidate }
}

const gate = ({ open, signed, state: _, ...standing }: GateStanding) => ({
  ...standing,
  open: open.map(shown),
  signed: signed && { signers: signed.signers, on: signed.on ?? null, counts: signed.counts, accepted: signed.accepted ?? [] },
})

type Page = { readonly from?: number | undefined; readonly most?: number | undefined }

const partOf = <T>(items: readonly T[], { from = 0, most = PAGE }: Page) => ({
  total: items.length,
  items: items.slice(from, from + most),
})

type Line = {
  readonly voter: string
  readonly name: string
  readonly sex: string
  readonly village?: string | undefined
  readonly group?: string | undefined
}

const posted = ({ voter, name, sex, village, group }: Line) => ({
  voter,
  name,
  sex,
  ...(village !== undefined && { village }),
  ...(group !== undefined && { group }),
})
