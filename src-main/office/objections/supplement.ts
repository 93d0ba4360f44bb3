import type { RollSupplement } from '#contract/objection-answers.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn } from '#ledger/read.ts'
import { publishedRoll } from '#roll/election.ts'
import { done, refuse, type Result } from '#contract/result.ts'

/**
 * 补正榜: what a published version added, struck and corrected against the one before (S4 25); of the first version everyone is added.
 * The newest where none is asked for. What is posted shows name, sex and group only. Refuses `supplement.unknown`.
 */
export function supplementOf(
  ledger: Ledger,
  constituency: string,
  version: number = publishedRoll(ledger, constituency)?.body.version ?? 1,
): Result<RollSupplement> {
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
    listed: changed.filter(isNew).map(posted),
    struck: struckLines.filter((line) => line.version === version).map((line) => ({ ...posted(line), reason: line.reason })),
    corrected: changed
      .filter((line) => !isNew(line))
      .map((line) => ({ ...posted(line), fields: differing(before.get(line.voter)!, line.fields) })),
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

const posted = ({ voter, fields: { name, sex, village, group } }: Pick<Body<'voter.listed'>, 'voter' | 'fields'>) => ({
  voter,
  name,
  sex,
  ...(village !== undefined && { village }),
  ...(group !== undefined && { group }),
})
