import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { refusals, sentenceOf } from '#contract/refusals.ts'
import type { Refusal } from '#contract/result.ts'
import { canonical } from '#ledger/canonical.ts'
import { factsOf } from '#ledger/read.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { bench, clerk, codeOf, must } from '../ledger/sample-books.ts'
import { attacks, nameOf, type Attack } from './hostile-attacks.ts'
import { dice } from './hostile-dice.ts'
import { withGoodProof } from './hostile-proofs.ts'
import { anEvening, assembled, described, type Evening } from './hostile-town.ts'
import { bookOf } from './town.ts'

const { newLedger, folder } = bench()
const stick = join(folder, 'stick')
let evening: Evening
let before: readonly unknown[]

const everyEntry = () =>
  evening.office.ledger.db.prepare('SELECT rowid, book, seq, hash, text FROM entries ORDER BY rowid').raw().all()

async function offer(bytes: Uint8Array, name = 'D01.xuance') {
  const path = join(stick, name)
  writeFileSync(path, bytes)
  const { ledger, keys } = evening.office
  const merged = await mergeBundle(ledger, keys, clerk, path)
  rmSync(path)
  return merged
}

beforeAll(async () => {
  mkdirSync(stick)
  evening = await anEvening(newLedger)
  const { early, late, second } = evening.bundles
  for (const bundle of [early, late, second]) must(await offer(bundle))
  before = everyEntry()
})

/** What is wrong with a refusal's words, if anything: unknown to the table, empty, unfilled, or a program's own speech. */
function faultOf(refusal: Refusal): string | undefined {
  if (!Object.hasOwn(refusals, refusal.code)) return `no sentence for ${refusal.code}`
  const { zh, en } = sentenceOf(refusal)
  if (!/\p{Script=Han}.*。$/u.test(zh) || !/[a-z].*\.$/u.test(en)) return `empty: ${zh} ${en}`
  if (/undefined|\[object|Error\b|node:|\.ts:|\n\s+at /.test(`${zh} ${en}`)) return `not for people: ${zh} ${en}`
  return undefined
}

async function outcomesOf(attack: Attack): Promise<{ faults: string[]; codes: Record<string, number>; known: number }> {
  const random = dice(`${attack.name} 20261110`)
  const faults: string[] = []
  const codes: Record<string, number> = {}
  let known = 0
  for (let n = 0; n < attack.times; n++) {
    const offered = await attack.make(evening, random, n)
    const name = nameOf(attack, offered)
    try {
      const merged = await offer(offered.bytes)
      if (!merged.ok) {
        const { code } = merged.error
        codes[code] = (codes[code] ?? 0) + 1
        const fault = faultOf(merged.error)
        if (fault) faults.push(`${name}: ${fault}`)
      } else if ((offered.mayBeKnown ?? attack.mayBeKnown) && merged.value.added === 0 && merged.value.forked.length === 0)
        known++
      else faults.push(`${name}: came in, ${merged.value.added} new`)
    } catch (error) {
      faults.push(`${name}: ${String(error)}`)
    }
  }
  return { faults, codes, known }
}

describe(`of ${attacks.reduce((sum, { times }) => sum + times, 0)} hostile bundles`, () => {
  it.each(attacks.map((attack) => [attack.name, attack] as const))(
    '%s: each is refused in words, or adds nothing',
    async (_, attack) => {
      const { faults, codes, known } = await outcomesOf(attack)
      expect(faults).toEqual([])
      expect(Object.values(codes).reduce((sum, count) => sum + count, known)).toBe(attack.times)
      // An attack that is always let pass is no attack.
      expect(known).toBeLessThan(attack.name === 'replayed' ? attack.times + 1 : attack.times / 2)
    },
  )

  it('not one is refused for a book that the office may pass on with its proof', async () => {
    expect(must(await offer(await withGoodProof(evening)))).toMatchObject({ added: 0, findings: [] })
  })

  it('there are at least 2,000', () => {
    expect(attacks.reduce((sum, { times }) => sum + times, 0)).toBeGreaterThanOrEqual(2000)
  })

  it('not one changed a byte of the entries, and the ledger verifies', () => {
    expect(everyEntry()).toEqual(before)
    expect(must(verifyLedger(evening.office.ledger.path))).toMatchObject({ entries: before.length, forked: [] })
  })
})

describe('a refused file', () => {
  const quarantined = () => readdirSync(join(folder, 'quarantine'))

  it.each(['选'.repeat(83), `${'x'.repeat(247)}.xuance`, '-rf.xuance', 'a\nb.xuance', '%s{file}.xuance', '…​.xuance'])(
    'goes to quarantine under any name a stick can carry: %j',
    async (name) => {
      const bytes = Buffer.from(`no bundle: ${name}`)
      const size = quarantined().length
      expect(codeOf(await offer(bytes, name))).toBe('bundle.unreadable')
      const kept = quarantined().filter((file) => readFileSync(join(folder, 'quarantine', file)).equals(bytes))
      expect([kept.length, quarantined().length]).toEqual([1, size + 2])
    },
  )

  it('larger than any ledger is neither read nor copied', async () => {
    const path = join(stick, 'huge.xuance')
    writeFileSync(path, 'age-encryption.org/v1\n')
    truncateSync(path, 2 ** 30)
    const size = quarantined().length
    const { ledger, keys } = evening.office
    expect(codeOf(await mergeBundle(ledger, keys, clerk, path))).toBe('zip.oversized-member')
    expect(quarantined().length).toBe(size)
  })

  it('is refused for its own reason also where quarantine takes no file', async () => {
    rmSync(join(folder, 'quarantine'), { recursive: true })
    writeFileSync(join(folder, 'quarantine'), 'a file where the folder should be')
    expect(codeOf(await offer(Buffer.from('no bundle')))).toBe('bundle.unreadable')
  })
})

describe('the first final bundle of a station', () => {
  it('is recorded even where all its entries came before, and then not again', async () => {
    const { office, desk } = evening
    const merged = () => factsOf(office.ledger, 'bundle.merged').length
    const size = merged()
    const stated = JSON.parse(evening.revokedParts.books[0]![0]!) as object
    const lines = [canonical({ ...stated, type: 'station.closed', body: { papers: {} } })]
    const bundle = async (kind: 'sync' | 'final', createdAt: string) => {
      const book = described(bookOf(desk, 'D01'), lines)
      const manifest = { ...evening.revokedParts.manifest, kind, createdAt, books: [book] }
      return must(await offer(await evening.forOffice(assembled({ manifest, books: [lines], keys: desk.keys }))))
    }
    expect((await bundle('sync', '2026-11-10T12:00:00.000Z')).added).toBe(1)
    expect((await bundle('final', '2026-11-10T12:01:00.000Z')).added).toBe(0)
    expect(merged()).toBe(size + 2)
    await bundle('final', '2026-11-10T12:02:00.000Z')
    expect(merged()).toBe(size + 2)
  })
})
