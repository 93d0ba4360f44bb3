import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { copyToStick } from '#backup/to-stick.ts'
import { makeKeys } from '#bundles/keys.ts'
import { openBundle } from '#bundles/unseal.ts'
import { write } from '#ledger/append.ts'
import { done } from '#contract/result.ts'
import { factsOf } from '#ledger/read.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { certifyDevice, certifyOnce, challengeDevice } from '#office/stations/enrol-device.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { provision } from '#office/stations/provision.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { handOver } from '#station/handing-over/hand-over.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { NOBODY } from '../bundles/nobody.ts'
import { admin, certify, clerk, codeOf, need, newLaptop, office, station } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { come, handedOver, open, stickIn, townOf } from '../fixtures/laptop.ts'

const at = folder()
const town = await townOf(at, 12)
const entries = (of: typeof town): unknown => of.ledger.statements.on('SELECT count(*) FROM entries').pluck().get()

describe('enrolling a laptop', async () => {
  const laptop = await newLaptop(at, 'enrolling')
  const { positions } = need(challengeDevice(town.ledger, laptop.enrolment))
  const certifyBy = (answer: Parameters<typeof certifyDevice>[3]['answer'], actor = admin) =>
    certifyDevice(town.ledger, actor, laptop.enrolment, { constituency: 'D01', role: 'lead', answer })

  it('asks for four groups at positions the office draws, and keeps asking for the same ones', () => {
    expect(new Set(positions).size).toBe(4)
    expect(need(challengeDevice(town.ledger, laptop.enrolment)).positions).toEqual(positions)
  })

  it('does not certify when one group differs, and then draws anew', () => {
    const before = entries(town)
    expect(codeOf(certifyBy({ heard: 'AAAA BBBB CCCC DDDD' }))).toBe('enrol.differs')
    expect(entries(town)).toBe(before)
    expect(need(challengeDevice(town.ledger, laptop.enrolment)).positions).not.toEqual(positions)
  })

  it('draws anew also where the whole of a request is refused and leaves nothing behind', () => {
    const { positions: asked } = need(challengeDevice(town.ledger, laptop.enrolment))
    const grant = { constituency: 'D01', role: 'lead', answer: { heard: 'AAAA BBBB CCCC DDDD' } } as const
    const request = { actor: admin, requestId: 'a94c7d7a-3f0e-4a56-9e5f-1f6f3d0e9a11' }
    expect(codeOf(certifyOnce(town.ledger, request, laptop.enrolment, grant))).toBe('enrol.differs')
    expect(need(challengeDevice(town.ledger, laptop.enrolment)).positions).not.toEqual(asked)
  })

  it('takes a reason and a second person where nothing was compared', () => {
    expect(codeOf(certifyBy({ skipped: '电话不通' }))).toBe('enrol.second-person')
  })

  it('certifies what was read aloud, however it was written down, and only once', () => {
    const { positions: now } = need(challengeDevice(town.ledger, laptop.enrolment))
    const heard = now.map((position) => laptop.fingerprint[position - 1]!.toLowerCase()).join('-')
    need(certifyBy({ heard }))
    expect(factsOf(town.ledger, 'device.certified').at(-1)?.body).toMatchObject({
      scope: 'D01',
      role: 'lead',
      readBack: { groups: now },
    })
    expect(codeOf(certifyBy({ heard }))).toBe('enrol.known')
  })
})

describe('the provision bundle', async () => {
  const laptop = await newLaptop(at, 'receiving')
  certify(town, laptop, 'lead')
  const { path } = need(await provision(town.ledger, town.keys, admin, 'D01', laptop.stick))
  const bytes = readFileSync(path)

  it('never carries the preparation: no phone, no register four, no book of another constituency', async () => {
    const { manifest } = need(await openBundle(bytes, [laptop.keys.ageIdentity]))
    expect(manifest.books.map(({ book }) => book.split('/').slice(1).join('/'))).toEqual(['town', 'D01'])
    expect(manifest).toMatchObject({ kind: 'provision', mode: 'rehearsal', sender: town.keys.device, rollVersion: 1 })
  })

  it('is believed only under the office’s own fingerprint', async () => {
    expect(codeOf(await receiveBundle(laptop.ledger, laptop.keys, bytes))).toBe('receive.fingerprint-needed')
    const wrong = fingerprintOf(laptop.keys).join(' ')
    expect(codeOf(await receiveBundle(laptop.ledger, laptop.keys, bytes, wrong))).toBe('receive.fingerprint-differs')
    const received = need(await receiveBundle(laptop.ledger, laptop.keys, bytes, fingerprintOf(town.keys).join(' ')))
    expect(received).toMatchObject({ constituency: 'D01', rollVersion: 1, voters: 12 })
    expect(need(await receiveBundle(laptop.ledger, laptop.keys, bytes))).toMatchObject({ added: 0 })
  })

  it('is sealed for the others where a book certifies recipients that nobody has, and so is what comes back', async () => {
    const here = folder()
    const other = await townOf(here, 3)
    const receiving = await newLaptop(here, 'receiving')
    certify(other, receiving, 'lead')
    for (const [ageRecipient, scope, role] of [
      [NOBODY.zero, 'D01', 'desk'],
      [NOBODY.orderEight, 'town', 'standby'],
      ['age1oops', 'town', 'standby'],
    ] as const) {
      const { device, signKey } = await makeKeys()
      const certificate = { device, signKey, ageRecipient, scope, role, readBack: { skipped: '电话不通' } }
      need(write(other.ledger, { actor: admin }, (append) => done(append('town', 'device.certified', certificate))))
    }
    const sent = need(await provision(other.ledger, other.keys, admin, 'D01', receiving.stick))
    const fingerprint = fingerprintOf(other.keys).join(' ')
    need(await receiveBundle(receiving.ledger, receiving.keys, readFileSync(sent.path), fingerprint))
    open(receiving)
    const { manifest } = need(await exportDay(receiving.ledger, receiving.keys, clerk, 'sync', receiving.stick))
    expect(manifest.receivers).toEqual([other.keys.ageRecipient])
    need(await copyToStick(receiving.ledger, receiving.stick))
  })

  it('is of no use to a laptop it was not sealed for', async () => {
    const stranger = await newLaptop(at, 'stranger')
    expect(codeOf(await receiveBundle(stranger.ledger, stranger.keys, bytes, fingerprintOf(town.keys).join(' ')))).toBe(
      'bundle.not-for-us',
    )
  })
})

describe('merging what a station hands over', async () => {
  const polling = await station(town, at, 'merging')
  const stick = stickIn(at, 'sync')
  open(polling)
  come(polling.ledger, 1)
  const first = await handedOver(polling, stick)
  come(polling.ledger, 2)
  const second = await handedOver(polling, stick)
  const merge = (path: string) => mergeBundle(town.ledger, town.keys, admin, path)

  it('adds what is new once, in any order, and leaves no gap', async () => {
    const later = need(await merge(second))
    expect(later).toMatchObject({ constituency: 'D01', known: 0, forked: [] })
    expect(need(await merge(second))).toMatchObject({ added: 0 })
    expect(need(await merge(first))).toMatchObject({ added: 0 })
    expect(verifyLedger(town.ledger.path).ok).toBe(true)
  })

  it('puts a damaged bundle into quarantine with the reason, and changes nothing', async () => {
    const damaged = readFileSync(first)
    damaged[damaged.length - 20]! ^= 1
    const path = join(stick, 'damaged.xuance')
    writeFileSync(path, damaged)
    const before = entries(town)
    expect(codeOf(await merge(path))).toBe('bundle.unreadable')
    expect(entries(town)).toBe(before)
    const kept = readdirSync(join(at, 'quarantine')).filter((name) => name.includes('damaged'))
    expect(kept).toEqual([expect.stringMatching(/^[0-9a-f]{8}_damaged\.xuance$/), expect.stringMatching(/\.reason\.json$/)])
    expect(codeOf(await merge(join(stick, 'pulled.xuance')))).toBe('input.unreadable')
  })

  it('refuses the bundle of another election', async () => {
    const elsewhere = await office(at, 'other-office')
    expect(codeOf(await mergeBundle(elsewhere.ledger, elsewhere.keys, admin, second))).toBe('bundle.not-for-us')
  })

  it('shows the sixteen groups that the station showed when it handed over', async () => {
    const handed = need(await handOver(polling.ledger, polling.keys, clerk, { kind: 'sync', folder: stickIn(at, 'groups') }))
    expect(handed.groups).toHaveLength(16)
    const merged = need(await merge(join(handed.folder, handed.file)))
    expect(merged.groups).toEqual(handed.groups)
  })
})
