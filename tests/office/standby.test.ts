import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { setUpKeys } from '#bundles/device.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { openLedger } from '#ledger/open.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { certifyDevice } from '#office/stations/enrol-device.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { officeOverview } from '#office/merging/overview.ts'
import { archive, standBy } from '#office/stations/stand-by.ts'
import { checkIn } from '#station/check-in.ts'
import { requestEnrolment } from '#station/enrol.ts'
import { exportDay } from '#station/export-day.ts'
import { openStation } from '#station/open-station.ts'
import { receiveBundle } from '#station/receive.ts'
import {
  admin,
  clerk,
  codeOf,
  need,
  nominate,
  office,
  PASSPHRASE,
  publish,
  station,
  two,
  villagers,
} from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()
const stick = join(at, 'stick')
mkdirSync(stick)
const town = await office(at)
publish(town, villagers(8))
nominate(town)

async function laptop(name: string, role: 'standby' | 'lead') {
  const ledger = need(openLedger(join(at, `${name}.sqlite`), { create: true }))
  const keys = need(await setUpKeys(ledger, PASSPHRASE))
  const { path, fingerprint } = requestEnrolment(ledger, keys, stick)
  const place = role === 'standby' ? {} : { constituency: 'D01' }
  need(certifyDevice(town.ledger, admin, readFileSync(path), { ...place, role, answer: { fingerprint: fingerprint.join('') } }))
  return { ledger, keys }
}

describe('the standby office', async () => {
  const spare = await laptop('standby', 'standby')
  const lead = await laptop('lead', 'lead')
  const polling = await station(town, at, 'polling')
  const fingerprint = fingerprintOf(town.keys).join(' ')
  const kept = readFileSync(need(await archive(town.ledger, town.keys, admin, stick)).path)

  it('takes the office’s archive under its fingerprint, and holds all that the office holds', async () => {
    expect(codeOf(await standBy(spare.ledger, spare.keys, kept))).toBe('receive.fingerprint-needed')
    need(await standBy(spare.ledger, spare.keys, kept, fingerprint))
    expect(officeOverview(spare.ledger)).toMatchObject({ roll: 8, received: 0 })
    expect(need(await standBy(spare.ledger, spare.keys, kept))).toMatchObject({ added: 0 })
  })

  it('is sealed to nobody else, and a station is no standby', async () => {
    expect(codeOf(await standBy(lead.ledger, lead.keys, kept, fingerprint))).toBe('bundle.not-for-us')
    expect(codeOf(await receiveBundle(spare.ledger, spare.keys, kept, fingerprint))).toBe('receive.wrong-kind')
  })

  it('merges what a station hands over, in a book of its own, and hands its books back', async () => {
    need(openStation(polling.ledger, two, { papers: { D01: 9, 'D01-1': 9, 'D01-2': 0 }, checklist: {} }))
    need(checkIn(polling.ledger, { actor: clerk }, { voter: 'D01-0001', channel: 'station', principals: [] }))
    // The station was provisioned after the standby was certified: its bundle is sealed for both offices.
    const { path } = need(await exportDay(polling.ledger, polling.keys, clerk, 'sync', stick))
    need(await standBy(spare.ledger, spare.keys, readFileSync(need(await archive(town.ledger, town.keys, admin, stick)).path)))
    need(await mergeBundle(spare.ledger, spare.keys, admin, path))
    const back = need(await archive(spare.ledger, spare.keys, admin, stick)).path
    need(await mergeBundle(town.ledger, town.keys, admin, back))
    for (const { ledger } of [town, spare]) {
      expect(officeOverview(ledger).participants).toBe(1)
      expect(verifyLedger(ledger.path)).toMatchObject({ ok: true, value: { forked: [] } })
    }
  })
})
