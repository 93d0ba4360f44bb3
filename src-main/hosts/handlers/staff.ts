import { readFileSync } from 'node:fs'
import { readStaff } from '#office/setup/read-staff.ts'
import { done } from '#contract/result.ts'
import { endStaff, putOnStaff, staffOf } from '#office/setup/staff.ts'
import { declareKin, staffKinFindings } from '#office/setup/staff-kin.ts'
import { once, type Handlers } from './setting.ts'

export const staffHandlers: Handlers<'staff'> = {
  'staff.list': ({ ledger }) => done(staffOf(ledger)),
  'staff.read-list': ({ ledger, upload }, { upload: id }) => {
    const file = upload(id)
    return file.ok ? readStaff(ledger, file.value.name, readFileSync(file.value.path)) : file
  },
  'staff.assign': (setting, { people }) => once(setting, () => putOnStaff(setting.ledger, setting.actor, people)),
  'staff.end': (setting, { person }) => once(setting, () => endStaff(setting.ledger, setting.actor, person)),
  'staff.kin': ({ ledger }, { constituency }) => done(staffKinFindings(ledger, constituency)),
  'staff.declare-kin': (setting, asked) =>
    once(setting, () => {
      const declared = declareKin(setting.ledger, setting.actor, asked)
      return declared.ok ? done({ findings: declared.value }) : declared
    }),
}
