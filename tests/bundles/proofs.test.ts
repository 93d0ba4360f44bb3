import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeKeys } from '#bundles/keys.ts'
import { checkTrust } from '#bundles/trust.ts'
import { openBundle } from '#bundles/unseal.ts'
import { proofsIn } from '#ledger/sealed/proofs.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { archive, standBy } from '#office/stations/stand-by.ts'
import { correct, provision } from '#office/stations/provision.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { takeInDesk } from '#station/desks/desk-bundle.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { trustIn } from '#trust/certificates.ts'
import { sealsOf } from '#trust/seals.ts'
import { admin, certify, codeOf, need, newLaptop, station } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { come, handedOver, open, stickIn, townOf } from '../fixtures/laptop.ts'

const at = folder()
const stick = stickIn(at, 'stick')
const town = await townOf(at, 8)
const spare = await newLaptop(at, 'standby')
certify(town, spare, 'standby')
const polling = await station(town, at, 'polling')
open(polling)
come(polling.ledger, 1)
const opened = async (path: string, { keys } = town) => need(await openBundle(readFileSync(path), [keys.ageIdentity]))
const fingerprint = fingerprintOf(town.keys).join(' ')

describe('an office that passes on what its standby wrote', async () => {
  const archived = async ({ ledger, keys }: typeof town) => need(await archive(ledger, keys, admin, stick)).path
  need(await standBy(spare.ledger, spare.keys, readFileSync(await archived(town)), fingerprint))
  await archived(spare) // the first entry of its own
  need(await mergeBundle(town.ledger, town.keys, admin, await archived(spare)))

  it.each(['provision', 'correction'])(
    'sends the standby’s signature along with a %s, and the station keeps it',
    async (kind) => {
      const write = () =>
        kind === 'provision'
          ? provision(town.ledger, town.keys, admin, 'D01', stick)
          : correct(town.ledger, town.keys, admin, 'D01', stick, { roll: false })
      const { path } = need(await write())
      const { manifest, proofs } = await opened(path)
      // The office says what it has heard of its standby.
      expect([manifest.format, proofs.map(({ device }) => device)]).toEqual(['xuance/bundle/5', [spare.keys.device]])
      need(await receiveBundle(polling.ledger, polling.keys, readFileSync(path), fingerprint))
      const of = ({ keys }: typeof town) => sealsOf(polling.ledger).filter(({ device }) => device === keys.device)
      for (const seal of [...of(town), ...of(spare)]) expect([seal.book, seal.sealedUpTo]).toEqual([seal.book, seal.to])
      expect(of(spare)).not.toEqual([])
    },
  )
})

describe('a lead that passes on what its desk wrote', () => {
  it('sends the desk’s own signature along, and the office needs nothing else', async () => {
    const desk = await station(town, at, 'desk', 'desk')
    // The lead hears of the desk from the office.
    need(
      await receiveBundle(
        polling.ledger,
        polling.keys,
        readFileSync(need(await provision(town.ledger, town.keys, admin, 'D01', stick)).path),
      ),
    )
    open(desk)
    come(desk.ledger, 2)
    need(await takeInDesk(polling.ledger, polling.keys, await handedOver(desk, stick), 'desk.xuance'))
    const path = await handedOver(polling, stick)
    expect((await opened(path)).proofs.map(({ device }) => device)).toEqual([desk.keys.device])
    expect(need(await mergeBundle(town.ledger, town.keys, admin, path)).findings).toEqual([])
    const seal = sealsOf(town.ledger).find(({ device }) => device === desk.keys.device)!
    expect([seal.sealedUpTo, seal.seal!.signKey]).toEqual([seal.to, desk.keys.signKey])
  })
})

describe('a device', () => {
  it('keeps what it signed itself, so that its books have their seal should it ever be restored', async () => {
    const { manifestHash } = await opened(await handedOver(polling, stick), polling)
    const proof = proofsIn(polling.ledger).find(({ sha256 }) => sha256 === manifestHash)
    expect(proof).toMatchObject({ device: polling.keys.device, signKey: polling.keys.signKey })
  })

  it('is believed to have signed a book under its certified key only', async () => {
    const bundle = await opened(need(await archive(town.ledger, town.keys, admin, stick)).path)
    expect(codeOf(checkTrust(bundle, trustIn(town.ledger)))).toBe('ok')
    const { signKey } = await makeKeys()
    const proofs = bundle.proofs.map((proof) => ({ ...proof, signKey }))
    expect(codeOf(checkTrust({ ...bundle, proofs }, trustIn(town.ledger)))).toBe('proof.unknown-device')
  })
})
