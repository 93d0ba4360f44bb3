import { Decrypter } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import { addEntries } from '#bundles/accept.ts'
import { checkTrust } from '#bundles/trust.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { bench, codeOf, countEntries, must } from '../ledger/sample-books.ts'
import { aTown, bookOf, sealed, type Town } from './town.ts'
import { trustIn } from '#trust/certificates.ts'

const { newLedger } = bench()
let town: Town
let [bytes, archive]: [Uint8Array, Uint8Array] = [new Uint8Array(), new Uint8Array()]
let random: () => number

beforeAll(async () => {
  town = await aTown(newLedger)
  bytes = (await town.seal(town.lead, [bookOf(town.lead, 'D01')])).bytes
  const decrypter = new Decrypter()
  decrypter.addIdentity(town.office.keys.ageIdentity)
  archive = await decrypter.decrypt(bytes)
  random = numbers(20261110)
})

/** mulberry32: the same numbers at every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
const below = (limit: number): number => Math.floor(random() * limit)

/** What a bad stick, a bad copy or a bad person does to bytes. */
const damages: readonly ((bytes: Buffer) => Buffer)[] = [
  (bytes) => ((bytes[below(bytes.length)]! ^= 1 << below(8)), bytes),
  (bytes) => bytes.fill(below(256), below(bytes.length), below(bytes.length) + 20),
  (bytes) => bytes.subarray(0, below(bytes.length)),
  (bytes) => bytes.subarray(1 + below(50)),
  (bytes) => Buffer.concat([bytes.subarray(0, bytes.length / 2), Buffer.from([below(256)]), bytes.subarray(bytes.length / 2)]),
  (bytes) => Buffer.concat([bytes, bytes.subarray(below(bytes.length))]),
  (bytes) => {
    const [from, to] = [below(bytes.length), below(bytes.length)]
    bytes.copyWithin(to, from, from + 30)
    return bytes
  },
]

/** The whole way in, as the office goes it. */
async function takeIn(bundle: Uint8Array): Promise<string> {
  const opened = await town.open(bundle)
  if (!opened.ok) return codeOf(opened)
  const trusted = checkTrust(opened.value, trustIn(town.office.ledger))
  if (!trusted.ok) return codeOf(trusted)
  town.office.ledger.db.transaction(() => addEntries(town.office.ledger, opened.value)).immediate()
  return 'ok'
}

async function outcomes(
  original: Uint8Array,
  wrap: (damaged: Uint8Array) => Promise<Uint8Array>,
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  for (let n = 0; n < 350; n++) {
    const damaged = damages[n % damages.length]!(Buffer.from(original))
    if (damaged.equals(original)) continue
    const code = await takeIn(await wrap(damaged))
    found.set(code, (found.get(code) ?? 0) + 1)
  }
  return found
}

describe('of 350 damaged bundles', () => {
  it('none gets in when the sealed file was damaged, and none makes the machine stumble', async () => {
    const before = countEntries(town.office.ledger)
    const found = await outcomes(bytes, (damaged) => Promise.resolve(damaged))
    expect([...found.keys()].filter((code) => !/^bundle\.(unreadable|not-for-us)$/.test(code))).toEqual([])
    expect(countEntries(town.office.ledger)).toBe(before)
  })

  it('none says anything else when its inside was damaged and sealed again', async () => {
    const before = countEntries(town.office.ledger)
    const found = await outcomes(archive, (damaged) => sealed(damaged, town.office.keys.ageRecipient))
    expect([...found.keys()].filter((code) => !/^(zip|bundle|entry)\.|^ok$/.test(code))).toEqual([])
    // In the ZIP's directory stand a few bytes that mean nothing (who made it, file attributes): those bundles are whole.
    expect(found.get('ok') ?? 0).toBeLessThan(20)
    const whole = must(await town.open(bytes)).entries.length
    expect([before, before + whole]).toContain(countEntries(town.office.ledger))
    expect(must(verifyLedger(town.office.ledger.path)).entries).toBe(countEntries(town.office.ledger))
  })
})
