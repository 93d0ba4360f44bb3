import { ELECTION_KINDS } from '#words/choices.ts'
import { withoutMark } from '#words/patterns.ts'
import { z } from 'zod'
import { TimeInFile } from '#words/times.ts'
import { Day } from '#words/fields.ts'
import type { Draft } from '#words/draft.ts'
import { TypedLine, TypedWord } from '#words/typed.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { packById } from '#rules/packs/index.ts'
import { AREAS } from '../reading/areas-table.ts'
import { readAreas } from './read-areas.ts'

const ElectionFile = z.object({
  name: TypedLine,
  term: TypedLine.optional(),
  election_day: Day,
  poll_open: TimeInFile.optional(),
  poll_close: TimeInFile.optional(),
  committee: TypedLine,
  rule_pack: z.string().refine((id) => packById(id) !== undefined),
  town: TypedWord,
  county: TypedWord,
  kind: z.enum(ELECTION_KINDS).default('general'),
})

export type DraftFacts = Omit<Draft, 'levels' | 'constituencies'>
export type DraftAreas = Pick<Draft, 'levels' | 'constituencies'>

/** `election.json` of the set-up. Refuses `setup.field` with file and field. Further keys are remarks and are left alone. */
export function readElectionFile(file: string, text: string): Result<DraftFacts> {
  let json: unknown
  try {
    json = JSON.parse(withoutMark(text))
  } catch {
    return refuse('setup.not-json', { file })
  }
  const read = ElectionFile.safeParse(json)
  if (!read.success) return refuse('setup.field', { file, row: 1, field: read.error.issues[0]?.path.join('.') ?? '' })
  const { name, term = '', election_day, poll_open = '', poll_close = '', committee, rule_pack, town, county, kind } = read.data
  const hours = { open: poll_open.slice(-5), close: poll_close.slice(-5) }
  return done({ name, term, day: election_day, ...hours, committee, rulePack: rule_pack, town, county, kind })
}

/**
 * The table of constituencies as a file, one row a contest. Refuses `setup.field` with file, row and field where a row cannot be taken as
 * it is: seats outside 1–3 (S1 25), an unknown parent, a code given twice; and what reading the file refuses.
 */
export function readConstituencies(file: string, bytes: string | Uint8Array): Result<DraftAreas> {
  const read = readAreas({ file, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes })
  if (!read.ok) return read.error.code === 'import.headings' ? refuse('setup.field', { file, row: 1, field: 'code' }) : read
  const { levels, constituencies, findings } = read.value
  const wrong = findings.find(({ severity }) => severity === 'error')
  if (wrong) return refuse('setup.field', { file, row: wrong.row, field: fieldOf(wrong.column) })
  return done({ levels, constituencies: [...constituencies] })
}

const fieldOf = (column: string): string =>
  Object.entries(AREAS.headings).find(([, names]) => names.includes(column))?.[0] ?? column
