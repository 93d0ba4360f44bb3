import { readFileSync } from 'node:fs'
import { done } from '#contract/result.ts'
import { readStaff } from '#office/staff/read-staff.ts'
import { gapsIn } from '#office/staff/staff-gaps.ts'
import { replacedAt } from '#office/staff/replaced.ts'
import { endStaff, putOnStaff, staffList } from '#office/staff/staff.ts'
import { declareKin, kinForm, staffKinFindings } from '#office/staff/staff-kin.ts'
import { once, type Handlers } from './setting.ts'

export const staffHandlers: Handlers<'staff'> = {
  'staff.list': ({ ledger }) => done(staffList(ledger)),
  'staff.gaps': ({ ledger }) => done(gapsIn(ledger)),
  'staff.replaced': ({ ledger }) => done(replacedAt(ledger)),
  'staff.read': ({ ledger, upload }, asked) => {
    if ('text' in asked) return readStaff(ledger, asked)
    const file = upload(asked.upload)
    return file.ok ? readStaff(ledger, { file: file.value.name, bytes: readFileSync(file.value.path) }) : file
  },
  'staff.assign': (setting, { people }) => once(setting, () => putOnStaff(setting.ledger, setting.actor, people)),
  'staff.end': (setting, { person }) => once(setting, () => endStaff(setting.ledger, setting.actor, person)),
  'staff.kin': ({ ledger }, { constituency }) => done(staffKinFindings(ledger, constituency)),
  'staff.kin-form': ({ ledger }, { candidate }) => done(kinForm(ledger, candidate)),
  'staff.declare-kin': (setting, asked) =>
    once(setting, () => {
      const declared = declareKin(setting.ledger, setting.actor, asked)
      return declared.ok ? done({ findings: declared.value }) : declared
    }),
}
