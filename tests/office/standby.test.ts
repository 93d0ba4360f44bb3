import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { officeOverview } from '#office/today/overview.ts'
import { archive, standBy } from '#office/stations/stand-by.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { admin, certify, codeOf, need, newLaptop, station } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { come, handedOver, open, stickIn, townOf } from '../fixtures/laptop.ts'

const at = folder()
const stick = stickIn(at, 'stick')
const town = await townOf(at, 8)

async function laptop(name: string, role: 'standby' | 'lead') {
  const made = await newLaptop(at, name)
  certify(town, made, role)
  return made
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
    open(polling)
    come(polling.ledger, 1)
    // The station was provisioned after the standby was certified: its bundle is sealed for both offices.
    const path = await handedOver(polling, stick)
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
