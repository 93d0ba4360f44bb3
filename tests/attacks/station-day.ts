import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { closeLedger, type Ledger } from '#ledger/open.ts'
import { declareResult } from '#office/results/declare.ts'
import { contestResults } from '#office/results/results.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { admin, codeOf } from '../fixtures/election.ts'
import { countsOf, type Counts } from './picture.ts'
import { book, bundle, nameOf, sha, signedBy, type Body, type Said } from './stranger.ts'
import { officeAt, type AttackedTown } from './town.ts'

// The day of D02 as its lead hands it in, its desk's book beside its own: both written by whoever attacks, or one of them honest.

type Lines = readonly string[]
type Line = {
  readonly type: string
  readonly hash: string
  readonly body: Record<string, unknown>
  readonly actor: readonly { readonly person: string; readonly role: string }[]
}

export const CONTESTS = ['D02', 'D02-1']
export const LEAD_AND_OVERSEER = [
  ['D02-lead', 'lead'],
  ['D02-overseer-1', 'overseer'],
] as const

export const linesOf = (lines: Lines): readonly Line[] =>
  lines.map((text) => ({ ...(JSON.parse(text) as Omit<Line, 'hash'>), hash: sha(text) }))

export const placeOf = (lines: Lines, type: string): number => linesOf(lines).findIndex((line) => line.type === type)

/** What every bundle of this town says of itself. */
export function restOf(town: AttackedTown) {
  const all = linesOf(town.all) as readonly (Line & { readonly election: string })[]
  const created = all.find(({ type }) => type === 'election.created')!
  const office = all.find(({ type, body }) => type === 'device.certified' && body['role'] === 'office')!
  return {
    election: created.election,
    receivers: [office.body['ageRecipient'] as string],
    rulePack: { id: created.body['pack'], sha256: created.body['packSha256'] } as Body,
    rollVersion: 1,
  }
}

/** A book of a laptop of D02 that goes on after some lines. */
export const bookOf = (town: AttackedTown, by: 'lead' | 'desk', after: Lines, says: readonly Said[]): Lines =>
  book(restOf(town).election, `${nameOf(town.ours[by].signing)}/D02`, after, says)

export const closing = (issued: number, printed = 20): Said => ({
  type: 'station.closed',
  actor: LEAD_AND_OVERSEER,
  body: {
    papers: Object.fromEntries(CONTESTS.map((contest) => [contest, { printed, issued, spoiled: 0, unused: printed - issued }])),
  },
})

type Result = {
  readonly contest: string
  readonly outcome: string
  readonly elected: readonly string[]
  readonly signed: boolean
  readonly refer: readonly string[]
  readonly findings: readonly string[]
  readonly participants: number
}
export type HandedIn = {
  readonly merged: string
  readonly results: readonly Result[]
  readonly conflicts: readonly string[]
  readonly declared: readonly string[]
  readonly counts: Counts
}

/** Two people of the office who declare and decide. */
export const BOTH = [
  { person: 'office-committee', role: 'committee' },
  { person: 'committee', role: 'committee' },
]

type Day = { readonly lead: Lines; readonly desk: Lines }

/** The lead's final bundle, with its desk's book as the desk itself signed it. */
export function dayOf(town: AttackedTown, { lead, desk }: Day): Promise<Uint8Array> {
  const rest = restOf(town)
  const proofs = [signedBy(town.ours.desk.signing, { ...rest, kind: 'final', books: [desk] })]
  return bundle(town.ours.lead.signing, { ...rest, format: 'xuance/bundle/2', kind: 'final', books: [lead, desk], proofs })
}

/** What an office without a word of D02 makes of it, when `then` has happened to it. */
export async function handedIn(
  town: AttackedTown,
  folder: string,
  { lead, desk }: Day,
  then: (ledger: Ledger) => void = () => {},
): Promise<HandedIn> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'D02_day_20261215-200000.xuance')
  writeFileSync(path, await dayOf(town, { lead, desk }))
  const { ledger, keys } = officeAt(town, 'before', folder)
  const merged = codeOf(await mergeBundle(ledger, keys, admin, path))
  then(ledger)
  const found = contestResults(ledger).filter(({ contest }) => contest.constituency === 'D02')
  const results = found.map((result): Result => {
    const counted = result.state === 'counted' ? result.result : undefined
    const codes = (findings: readonly { readonly code: string }[] = []) => findings.map(({ code }) => code)
    return {
      contest: result.contest.code,
      outcome: counted?.outcome ?? result.state,
      elected: counted?.elected ?? [],
      signed: result.signed,
      refer: codes(counted?.refer),
      findings: codes(counted?.findings),
      participants: result.state === 'counted' ? Object.values(result.count.participants).reduce((a, b) => a + b) : 0,
    }
  })
  const conflicts = conflictsOf(ledger).flatMap(({ kind, constituencies }) => (constituencies.includes('D02') ? [kind] : []))
  const declared = CONTESTS.map((contest) => codeOf(declareResult(ledger, BOTH, { contest, round: 'first' })))
  const counts = countsOf(found)
  closeLedger(ledger)
  return { merged, results, conflicts, declared, counts }
}

/**
 * A book of D02 written anew, each line as `says` wants it: what points at a line that is another now points at the new one. What comes of
 * a line first stands in its place.
 */
export function rewritten(
  town: AttackedTown,
  by: 'lead' | 'desk',
  lines: Lines,
  says: (line: Line, asItWas: Said) => readonly Said[],
): Lines {
  const renamed = new Map<string, string>()
  let out: Lines = []
  for (const line of linesOf(lines)) {
    const actor = line.actor.map(({ person, role }) => [person, role] as const)
    for (const [i, said] of says(line, { type: line.type, body: line.body as Body, actor }).entries()) {
      let text = JSON.stringify(said.body)
      for (const [before, after] of renamed) text = text.replaceAll(before, after)
      out = bookOf(town, by, out, [{ ...said, body: JSON.parse(text) as Body }])
      if (i === 0) renamed.set(line.hash, sha(out.at(-1)!))
    }
  }
  return out
}

export const NOT_YET = '0'.repeat(64)

/** The lead's own lines, signed over the counts that are given: it signs what its programme reads after it has taken its desk's lies in. */
export const signedOver = (town: AttackedTown, lines: Lines, counts: Counts): Lines =>
  rewritten(town, 'lead', lines, ({ type }, said) => {
    const signs = type === 'result.signed' || type === 'result.witnessed'
    const contest = (said.body as Readonly<Record<string, string>>)['contest']!
    return [signs ? { ...said, body: { ...said.body, count: counts.get(contest) ?? NOT_YET } } : said]
  })

/** The same day twice: as the office reads it, and with the lead's people's names under that. */
export async function signedDay(
  town: AttackedTown,
  folder: string,
  { lead, desk }: { readonly lead: (counts: Counts) => Lines; readonly desk: Lines },
  then?: (ledger: Ledger) => void,
): Promise<HandedIn> {
  const { counts } = await handedIn(town, join(folder, 'read'), { lead: lead(new Map()), desk })
  return handedIn(town, join(folder, 'signed'), { lead: lead(counts), desk }, then)
}
