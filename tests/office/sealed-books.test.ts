import { Decrypter } from 'age-encryption'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROVEN_FORMAT, isMember } from '#bundles/manifest.ts'
import { openBundle } from '#bundles/unseal.ts'
import { unzip } from '#bundles/zip.ts'
import { agreedCount } from '#counting/agreed-count.ts'
import { contestRound, countOf, type Figures } from '#counting/contest-round.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import type { Entry } from '#ledger/entry.ts'
import { headOf } from '#ledger/read.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { contestResults } from '#office/results/results.ts'
import { archive, standBy } from '#office/stations/stand-by.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { sealed, signed } from '../bundles/town.ts'
import { closed, counted } from '../fixtures/counted.ts'
import { admin, certify, clerk, codeOf, need, newLaptop, station, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { linesOf, rechained, withForged } from '../fixtures/forged.ts'
import { come, open, stickIn, townOf } from '../fixtures/laptop.ts'
import { xuance } from '../fixtures/xuance.ts'

const at = folder()
const stick = stickIn(at, 'stick')
const town = await townOf(at, 12)
const standby = await newLaptop(at, 'standby')
certify(town, standby, 'standby')
const polling = await station(town, at, 'polling')
const book = `${polling.keys.device}/D01`

open(polling)
for (let n = 1; n <= 8; n++) come(polling.ledger, n)
closed(polling)
counted(polling, 8)
const final = need(await exportDay(polling.ledger, polling.keys, clerk, 'final', stick)).path
need(await mergeBundle(town.ledger, town.keys, admin, final))
const honest = need(await archive(town.ledger, town.keys, admin, stick)).path

/** The votes of C3, who was elected, and of C4, exchanged in both readings, and what was signed of the count. */
function swapped(entry: Entry): Entry {
  const signs = entry.type === 'result.witnessed' || entry.type === 'result.signed'
  if (signs && entry.body.contest === 'D01') {
    const count = sha256(canonical(countOf(town.ledger, round, exchanged(figures))))
    return { ...entry, body: { ...entry.body, count } } as Entry
  }
  if (entry.type !== 'count.typed' || entry.body.contest !== 'D01') return entry
  return { ...entry, body: { ...entry.body, figures: exchanged(entry.body.figures) } }
}

function exchanged(figures: Figures): Figures {
  const name = (candidate: string) => ({ C3: 'C4', C4: 'C3' })[candidate] ?? candidate
  const votes = figures.votes.map((vote) => ({ ...figures.votes.find(({ candidate }) => candidate === name(vote.candidate))! }))
  const renamed = votes.map((vote, i) => ({ ...vote, candidate: figures.votes[i]!.candidate }))
  return { ...figures, votes: renamed }
}
const round = contestRound(town.ledger, contestsOf(electionOf(town.ledger).body, 'D01')[0]!, 'first')!
const { figures } = agreedCount(town.ledger, round)!.typed.body
const forged = rechained(linesOf(town.ledger, book), swapped)

function elected({ ledger }: Office) {
  const found = contestResults(ledger).find(({ contest }) => contest.code === 'D01')!
  return found.state === 'counted' ? found.result.elected : found.state
}

/** Who would be elected by the figures as they stand. */
function mostVotes({ ledger }: Office) {
  const found = contestResults(ledger).find(({ contest }) => contest.code === 'D01')!
  if (found.state !== 'counted') return found.state
  const winners = found.count.votes.filter((vote) => vote.for > 0).map(({ name }) => name)
  return winners.toSorted()
}
function asked({ ledger }: Office) {
  const found = contestResults(ledger).find(({ contest }) => contest.code === 'D01')!
  return found.state === 'counted' ? found.result.refer.map(({ code }) => code) : found.state
}

/** What a stranger with the recovery sheet is told. */
function verified(path: string) {
  const identity = join(at, 'identity.agekey')
  writeFileSync(identity, `${town.keys.ageIdentity}\n`)
  const { exit, json, stdout } = xuance(['verify', path, '--identity', identity, '--json'])
  const { seals } = json as { seals: readonly { book: string; to: number; sealedUpTo: number; seal?: { signKey: string } }[] }
  return { exit, stdout, seal: seals.find((one) => one.book === book)! }
}

describe('an honest archive', () => {
  it('carries what the station signed, and says up to where and by which key', async () => {
    const { manifest, proofs } = need(await openBundle(readFileSync(honest), [town.keys.ageIdentity]))
    expect(manifest.format).toBe('xuance/bundle/5') // its roll states its day
    expect(proofs.map(({ device }) => device)).toEqual([polling.keys.device])
    const { exit, seal } = verified(honest)
    const { seq, hash } = headOf(town.ledger, book)!
    expect([exit, seal.to]).toEqual([0, seq])
    expect(seal).toMatchObject({ sealedUpTo: seq, seal: { head: hash, signKey: polling.keys.signKey } })
  })

  it('hands the proof on: the standby, and what the standby archives, say the same', async () => {
    const fingerprint = fingerprintOf(town.keys).join(' ')
    need(await standBy(standby.ledger, standby.keys, readFileSync(honest), fingerprint))
    const { path } = need(await archive(standby.ledger, standby.keys, admin, stick))
    const { proofs } = need(await openBundle(readFileSync(path), [town.keys.ageIdentity]))
    expect(new Set(proofs.map(({ device }) => device))).toEqual(new Set([town.keys.device, polling.keys.device]))
    expect(verified(path).seal.sealedUpTo).toBe(headOf(town.ledger, book)!.seq)
    expect(need(await mergeBundle(town.ledger, town.keys, admin, path)).findings).toEqual([])
  })
})

describe('an office that exchanges an elected candidate and chains the station’s book anew', () => {
  const without = withForged(town, at, book, forged, 'no proofs')
  const withThem = withForged(town, at, book, forged, 'proofs')

  it('has other figures in a ledger and an archive that are sound in every other way, and they decide nothing', () => {
    expect(elected(town)).toEqual(['候选丙', '候选乙', '候选甲'])
    expect(mostVotes(town)).toEqual(['候选丙', '候选乙', '候选甲'])
    for (const office of [without, withThem]) {
      expect(mostVotes(office)).toEqual(['候选丁', '候选乙', '候选甲'])
      expect(elected(office)).toEqual([])
      expect(asked(office)).toEqual(expect.arrayContaining(['R.624', 'R.633']))
    }
    for (const { ledger } of [without, withThem]) expect(xuance(['verify', ledger.path]).exit).toBe(0)
  })

  it('is found out by verify of the archive: the station’s key vouches for nothing of the book', async () => {
    for (const office of [without, withThem]) {
      const { path } = need(await archive(office.ledger, office.keys, admin, stick))
      expect(verified(path)).toMatchObject({
        exit: 0,
        seal: { to: forged.length, sealedUpTo: 0, unsealed: { from: 1, entries: forged.length } },
      })
    }
  })

  it('is found out by verify of the ledger', () => {
    for (const { ledger } of [without, withThem])
      expect(verified(ledger.path)).toMatchObject({ exit: 0, seal: { to: forged.length, sealedUpTo: 0 } })
    // And what the station had signed, where it was left in.
    const { hash, seq } = headOf(town.ledger, book)!
    expect(verified(withThem.ledger.path)).toMatchObject({ seal: { notHeld: { head: hash, seq } } })
  })

  it('cannot lend the forged book the signature of the honest one', async () => {
    const { path } = need(await archive(without.ledger, without.keys, admin, stick))
    const archived = await inside(path)
    const proofs = Object.entries(await inside(honest)).filter(([name]) => name.startsWith('proofs/'))
    const manifest = JSON.parse(Buffer.from(archived['manifest.json']!).toString()) as object
    const members = signed({ ...archived, ...Object.fromEntries(proofs) }, { ...manifest, format: PROVEN_FORMAT }, town.keys)
    const bytes = await sealed(members, town.keys.ageRecipient)
    expect(codeOf(await openBundle(bytes, [town.keys.ageIdentity]))).toBe('proof.nothing-sealed')
  })

  it('tells its standby what it could not have signed', async () => {
    const { path } = need(await archive(without.ledger, without.keys, admin, stick))
    const other = withForged(standby, stickIn(at, 'other-standby'), book, [], 'no proofs')
    const { findings } = need(await standBy(other.ledger, other.keys, readFileSync(path)))
    expect(findings.map(({ code }) => code)).toEqual(['W.613', 'R.640'])
    for (const { message } of findings) expect(message).toContain(polling.keys.device.slice(0, 8))
  })

  it('leaves the merge of the office that takes it in with a finding that names the laptop', async () => {
    const other = withForged(standby, join(at, 'standby-stick'), book, forged, 'no proofs')
    const { path } = need(await archive(other.ledger, other.keys, admin, stick))
    const { findings } = need(await mergeBundle(town.ledger, town.keys, admin, path))
    expect(findings.map(({ code }) => code)).toEqual(['W.613'])
    expect(findings[0]!.message).toContain(polling.keys.device.slice(0, 8))
  })
})

async function inside(path: string): Promise<Record<string, Uint8Array>> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(town.keys.ageIdentity)
  return { ...need(unzip(await decrypter.decrypt(readFileSync(path)), isMember)) }
}
