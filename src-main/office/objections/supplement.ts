import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'

type Line = Body<'voter.listed'>['fields'] & { readonly voter: string }

/** 补正榜: what a version of the roll changed against the one before (S4 25). */
export type Supplement = {
  readonly constituency: string
  readonly version: number
  readonly count: number
  readonly listed: readonly Line[]
  readonly struck: readonly (Line & { readonly reason: string })[]
  /** Still on the roll with other particulars; `fields`: which. */
  readonly corrected: readonly (Line & { readonly fields: readonly string[] })[]
}

/** What a published version added, struck and corrected; of the first version everyone is added. Refuses `supplement.unknown`. */
export function supplementOf(ledger: Ledger, constituency: string, version: number): Result<Supplement> {
  const published = factsIn(ledger, 'roll.published', constituency).find(({ body }) => body.version === version)
  if (!published) return refuse('supplement.unknown', { constituency, version })
  const lines = factsIn(ledger, 'voter.listed', constituency).map(({ body }) => body)
  const struckLines = factsIn(ledger, 'voter.struck', constituency).map(({ body }) => body)
  const before = standingBefore(version, lines, struckLines)
  const changed = lines.filter((line) => line.version === version)
  const isNew = ({ voter }: { readonly voter: string }): boolean => !before.has(voter)
  return done({
    constituency,
    version,
    count: published.body.count,
    listed: changed.filter(isNew).map(({ voter, fields }) => ({ voter, ...fields })),
    struck: struckLines
      .filter((line) => line.version === version)
      .map(({ voter, fields, reason }) => ({ voter, ...fields, reason })),
    corrected: changed
      .filter((line) => !isNew(line))
      .map(({ voter, fields }) => ({ voter, ...fields, fields: differing(before.get(voter)!, fields) })),
  })
}

type Fields = Body<'voter.listed'>['fields']

/** Who stood on the roll before a version, with their particulars then. */
function standingBefore(
  version: number,
  lines: readonly Body<'voter.listed'>[],
  struck: readonly Body<'voter.struck'>[],
): ReadonlyMap<string, Fields> {
  const standing = new Map<string, Fields>()
  const events = [...lines.map((line) => ({ ...line, on: true })), ...struck.map((line) => ({ ...line, on: false }))].filter(
    (line) => line.version < version,
  )
  for (const { voter, fields, on } of events.toSorted((a, b) => a.version - b.version)) {
    if (on) standing.set(voter, fields)
    else standing.delete(voter)
  }
  return standing
}

const differing = (before: Fields, after: Fields): readonly string[] =>
  Object.keys({ ...before, ...after }).filter(
    (field) => JSON.stringify(before[field as keyof Fields]) !== JSON.stringify(after[field as keyof Fields]),
  )
