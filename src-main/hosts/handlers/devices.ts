import { readFileSync } from 'node:fs'
import { done, type Result } from '#contract/result.ts'
import { devicesOf } from '#office/stations/devices.ts'
import { renameDevice } from '#office/stations/name-device.ts'
import { deviceNames } from '#trust/device-names.ts'
import { certifyOnce, challengeDevice } from '#office/stations/enrol-device.ts'
import { deviceHeld, revokeDevice } from '#office/stations/revoke-device.ts'
import { once, type Handlers, type Setting } from './setting.ts'

export const deviceHandlers: Handlers<'devices'> = {
  'devices.challenge': (setting, { upload }) => {
    const enrolment = bytesOf(setting, upload)
    return enrolment.ok ? challengeDevice(setting.ledger, enrolment.value) : enrolment
  },
  'devices.certify': (setting, { upload, ...grant }) => {
    const enrolment = bytesOf(setting, upload)
    if (!enrolment.ok) return enrolment
    return certifyOnce(setting.ledger, setting, enrolment.value, grant)
  },
  'devices.list': ({ ledger }) => done(devicesOf(ledger)),
  'devices.names': ({ ledger }) => done(Object.fromEntries(deviceNames(ledger))),
  'devices.rename': (setting, { device, name }) => once(setting, () => renameDevice(setting.ledger, setting.actor, device, name)),
  'devices.held': ({ ledger }, { device }) => deviceHeld(ledger, device),
  'devices.revoke': ({ ledger, ...request }, revocation) => revokeDevice(ledger, request, revocation),
}

function bytesOf({ upload }: Setting, id: string): Result<Uint8Array> {
  const file = upload(id)
  return file.ok ? done(readFileSync(file.value.path)) : file
}
