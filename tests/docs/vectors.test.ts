import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { addEntries } from '#bundles/accept.ts'
import { sealsOfBundle } from '#bundles/bundle-seals.ts'
import { readEnrolment } from '#bundles/enrolment.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { checkTrust } from '#bundles/trust.ts'
import { openBundle } from '#bundles/unseal.ts'
import { agreedCount } from '#counting/agreed-count.ts'
import { contestRound, countOf } from '#counting/contest-round.ts'
import { canonical, isCanonical, sha256 } from '#ledger/canonical.ts'
import { readEntry } from '#ledger/entry.ts'
import { openLedger, setLocalValue, type Ledger } from '#ledger/open.ts'
import type { Result } from '#contract/result.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { previewMerge } from '#office/merging/merge.ts'
import { makeVectors, type Vectors } from '../../examples/vectors/make.ts'
import { identityOf, publishedKeys } from '../../examples/vectors/town.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { codeOf, need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import {
  deviceOf,
  fingerprint,
  readBundle,
  readEnrolment as readPlainly,
  sealedUpTo,
  type Believed,
  type Read,
} from './mini-reader.ts'
import { trustIn } from '#trust/certificates.ts'

const place = fileURLToPath(new URL('../../examples/vectors/', import.meta.url))
const read = (file: string): Buffer => readFileSync(join(place, file))
const expected = JSON.parse(read('expected.json').toString()) as Vectors
const { office, lead } = expected.devices
type Good = Vectors['bundles'][string]
const at = folder()
const [provision, final, archive] = ['provision', 'final', 'archive'].map((name) => expected.bundles[name]!) as [Good, Good, Good]
const sealed = expected.bad.filter(({ file }) => file.endsWith('.xuance'))

/** The office's ledger, as far as the provision bundle tells it. */
let ledger: Ledger
beforeAll(async () => {
  const keys = await publishedKeys('office')
  ledger = need(openLedger(join(at, 'office.sqlite'), { create: true }))
  setLocalValue(ledger, 'device', keys.device)
  setLocalValue(ledger, 'election', expected.election)
  const opened = need(await openBundle(read(provision.file), [keys.ageIdentity]))
  ledger.db.transaction(() => addEntries(ledger, opened)).immediate()
})

describe('the vectors', () => {
  it('are what make.ts makes of the keys beside it', async () => {
    for (const name of ['keys', 'good', 'bad']) cpSync(join(place, name), join(at, 'again', name), { recursive: true })
    expect(await makeVectors(join(at, 'again'))).toEqual(expected)
    // Sealed files whose inside is the same were left alone; one that make.ts would seal anew is another file.
    const files = ['good', 'bad', 'keys'].flatMap((name) => readdirSync(join(place, name)).map((file) => join(name, file)))
    expect(files.filter((file) => !readFileSync(join(at, 'again', file)).equals(read(file)))).toEqual([])
  })

  it('are listed, each of them, and marked as what they are', () => {
    const listed = [provision.file, final.file, archive.file, expected.enrolment.file, ...expected.bad.map(({ file }) => file)]
    const there = ['good', 'bad'].flatMap((name) => readdirSync(join(place, name)).map((file) => `${name}/${file}`))
    expect(there.sort()).toEqual(listed.sort())
    expect(read('README.md').toString()).toMatch(/模拟.*\n[\s\S]*for tests only/)
    for (const who of ['office', 'lead', 'recovery']) expect(read(`keys/${who}.agekey`).toString()).toMatch(/^# 模拟/)
  })
})

describe('today’s code', () => {
  it('opens the good bundles for receiver, sender and recovery, finds their hashes and believes them', async () => {
    for (const { file, manifest, members } of [provision, final, archive])
      for (const who of file === archive.file ? (['office', 'recovery'] as const) : (['office', 'lead', 'recovery'] as const)) {
        const opened = need(await openBundle(read(file), [identityOf(who)]))
        expect(opened.manifestHash).toBe(manifest)
        expect(opened.manifest.books.map(({ sha256: hash }) => hash)).toEqual(
          Object.entries(members).flatMap(([name, hash]) => (name.startsWith('books/') ? [hash] : [])),
        )
        expect(codeOf(checkTrust(opened, trustIn(ledger)))).toBe('ok')
      }
  })

  it('makes a sound ledger of them', async () => {
    const path = join(at, 'both.sqlite')
    const both = need(openLedger(path, { create: true }))
    for (const { file } of [provision, final]) {
      const opened = need(await openBundle(read(file), [identityOf('recovery')]))
      both.db.transaction(() => addEntries(both, opened)).immediate()
    }
    expect(need(verifyLedger(path))).toMatchObject({ election: expected.election, books: 3, forked: [] })
  })

  it('says of the archive alone that the lead has signed its book to the end', async () => {
    const opened = need(await openBundle(read(archive.file), [identityOf('recovery')]))
    expect(need(sealsOfBundle(opened)).map(({ book, to, sealedUpTo, unsealed }) => [book, to, sealedUpTo, unsealed])).toEqual([
      [`${office!.device}/D01`, 4, 4, undefined],
      [`${office!.device}/town`, 4, 4, undefined],
      [`${lead!.device}/D01`, 13, 13, undefined],
    ])
  })

  it('reads the enrolment and shows the fingerprint', () => {
    expect(sha256(read(expected.enrolment.file))).toBe(expected.enrolment.sha256)
    const { device, ageRecipient, ...keys } = need(readEnrolment(read(expected.enrolment.file)))
    expect(fingerprintOf({ ageRecipient, ...keys }).join(' ')).toBe(lead!.fingerprint)
    expect({ device, ageRecipient }).toMatchObject({ device: lead!.device, ageRecipient: lead!.ageRecipient })
  })

  it.each(expected.entries.map(({ what, text, sha256: hash }) => [what, text, hash]))('hashes %s as listed', (_, text, hash) => {
    expect([isCanonical(text), need(readEntry(text)).hash]).toEqual([true, hash])
  })

  it.each(sealed.map(({ file, code, why }) => [file, why, code]))('refuses %s: %s (%s)', async (file, _, code) => {
    const keys = await publishedKeys('office')
    const offer = async (): Promise<Result<unknown>> => {
      const opened = await openBundle(read(file), [keys.ageIdentity])
      if (!opened.ok) return opened
      const trusted = checkTrust(opened.value, trustIn(ledger))
      return trusted.ok ? previewMerge(ledger, keys, read(file)) : trusted
    }
    expect(codeOf(await offer())).toBe(code)
  })

  it('refuses the changed enrolment', () => {
    const { file, code } = expected.bad.find((bad) => bad.file.endsWith('.zip'))!
    expect(codeOf(readEnrolment(read(file)))).toBe(code)
  })
})

describe('a reader written from docs/bundle-format.md alone', () => {
  const certificates = ({ entries }: Read): Believed =>
    new Map(
      entries.flatMap(({ entry }) => {
        const { device, signKey, scope, role } = entry['body'] as Record<string, string>
        const bound = entry['type'] === 'device.certified' && deviceOf(signKey!) === device
        return bound ? [[device, { signKey: signKey!, scope: scope!, role: role! }]] : []
      }),
    )
  const { election } = expected
  /** The station's way in: the office's fingerprint vouches for the certificates. */
  const first = () => readBundle(read(provision.file), identityOf('lead'), { election, believed: certificates })
  let believed: Believed
  beforeAll(async () => {
    const opened = await first()
    believed = typeof opened === 'string' ? new Map() : certificates(opened)
  })

  it('opens the good ones, and finds the office under its fingerprint', async () => {
    const opened = [
      await first(),
      await readBundle(read(final.file), identityOf('office'), { election, believed: () => believed }),
    ]
    expect(opened.map((one) => (typeof one === 'string' ? one : one.entries.length))).toEqual([8, 13])
    const archived = await readBundle(read(archive.file), identityOf('recovery'), { election, believed: () => believed })
    if (typeof archived === 'string') throw new Error(archived)
    expect([archived.entries.length, archived.proofs.length]).toEqual([21, 1])
    expect(Object.fromEntries(sealedUpTo(archived))).toEqual({
      [`${office!.device}/town`]: 4,
      [`${office!.device}/D01`]: 4,
      [`${lead!.device}/D01`]: 13,
    })
    expect(fingerprint(believed.get(office!.device)!.signKey, office!.ageRecipient)).toBe(office!.fingerprint)
  })

  it.each(sealed.map(({ file, code, why }) => [file, why, code]))('refuses %s: %s (%s)', async (file, _, code) => {
    expect(await readBundle(read(file), identityOf('office'), { election, believed: () => believed })).toBe(code)
  })

  it('reads the good enrolment only', () => {
    const { signKey, ageRecipient } = readPlainly(read(expected.enrolment.file))!
    expect([deviceOf(signKey), fingerprint(signKey, ageRecipient)]).toEqual([lead!.device, lead!.fingerprint])
    expect(readPlainly(read('bad/changed-enrolment.zip'))).toBeUndefined()
  })

  it('shares no code with what it checks', () => {
    const source = readFileSync(new URL('mini-reader.ts', import.meta.url), 'utf8')
    expect([...source.matchAll(/from '([^']+)'/g)].map(([, from]) => from)).toEqual([
      'age-encryption',
      'node:crypto',
      'node:fs',
      'node:zlib',
    ])
  })
})

describe('docs/bundle-format.md', () => {
  const page = readFileSync(new URL('../../docs/bundle-format.md', import.meta.url), 'utf8')

  it('works its examples right', () => {
    const undone = expected.entries.find(({ what }) => what === 'undone')!
    expect(page).toContain(`${undone.text}\n${undone.sha256}\n`)
    const [, signKey, recipient, device, letters] =
      /signKey +(\S+)\nageRecipient +(\S+)\ndevice +(\S+)\nfingerprint +(.+)\n/.exec(page) ?? []
    expect({ device, ageRecipient: recipient, fingerprint: letters }).toEqual(office)
    expect(fingerprint(signKey!, recipient!)).toBe(letters)
  })

  it('spells the count that people sign', async () => {
    const opened = need(await openBundle(read(archive.file), [identityOf('recovery')]))
    const counting = need(openLedger(':memory:', { create: true }))
    counting.statements.atOnce(() => addEntries(counting, opened))
    const round = contestRound(counting, contestsOf(electionOf(counting).body, 'D01')[0]!, 'first')!
    const count = canonical(countOf(counting, round, agreedCount(counting, round, 'brought')!.typed.body.figures))
    const signed = opened.entries.map(({ entry }) => entry).find((entry) => entry.type === 'result.signed')!
    expect(page).toContain(`${count}\n${sha256(count)}\n`)
    expect(signed.body.count).toBe(sha256(count))
    const told = [...page.slice(page.indexOf('## 9.')).matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key!)
    expect(told.sort()).toEqual(Object.keys(JSON.parse(count) as object).sort())
  })

  it('names no refusal that there is not, and every page it points to is there', async () => {
    const { refusals } = await import('#contract/refusals.ts')
    const named = [...page.matchAll(/`((?:bundle|proof|zip|entry|merge|law|receive)\.[a-z-]+)`/g)].map(([, code]) => code!)
    // Entry types that are spelled like a refusal.
    const unknown = named.filter((code) => !Object.hasOwn(refusals, code) && !/^bundle\.(exported|merged)$/.test(code))
    expect(unknown).toEqual([])
    const links = [...page.matchAll(/\]\(([^)#:]+)\)/g)].map(
      ([, link]) => new URL(link!, new URL('../../docs/', import.meta.url)),
    )
    expect(links.filter((link) => !existsSync(link)).map(String)).toEqual([])
  })
})
