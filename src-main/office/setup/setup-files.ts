import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { Level } from '#words/election.ts'
import { Code, Day } from '#words/fields.ts'
import { TypedLine, TypedText, TypedWord } from '#words/typed.ts'
import type { Constituency, Contest } from '#roll/election.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { checkSeats } from '#rules/nomination/seats.ts'
import { packById } from '#rules/packs/index.ts'

const ElectionFile = z.object({
  name: TypedLine,
  election_day: Day,
  poll_open: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2} )?\d{2}:\d{2}$/)
    .optional(),
  committee: TypedLine,
  rule_pack: z.string().refine((id) => packById(id) !== undefined),
  town: TypedWord,
  county: TypedWord,
})
export type ElectionFile = z.infer<typeof ElectionFile>

/** `election.json` of the set-up. Refuses `setup.field` with file and field. Further keys are remarks and are left alone. */
export function readElectionFile(file: string, text: string): Result<ElectionFile> {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refuse('setup.not-json', { file })
  }
  const read = ElectionFile.safeParse(json)
  return read.success
    ? done(read.data)
    : refuse('setup.field', { file, row: 1, field: read.error.issues[0]?.path.join('.') ?? '' })
}

const Row = z.object({
  code: Code,
  name: TypedLine,
  level: Level,
  parent: z.union([z.literal(''), Code]),
  seats: z.coerce.number().int().min(1),
  covers: TypedText.min(1),
})
type Row = z.infer<typeof Row>

export type Areas = { readonly constituencies: readonly Constituency[]; readonly contests: readonly Contest[] }

/**
 * `constituencies.csv`: one row a contest, the 大选区 (县级, no parent) being the constituencies with their polling stations.
 * Refuses `setup.field` with file, record and field: seats that the pack does not allow (S1 25), an unknown parent, a code given twice.
 * `rulePack` as the election's file names it.
 */
export function readConstituencies(file: string, text: string, rulePack: string): Result<Areas> {
  const pack = packById(rulePack)!
  let records: Record<string, string>[]
  try {
    records = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true })
  } catch {
    return refuse('setup.not-csv', { file })
  }
  const rows: Row[] = []
  for (const [i, record] of records.entries()) {
    const row = Row.safeParse(record)
    const fault = (field: string) => refuse('setup.field', { file, row: i + 2, field })
    if (!row.success) return fault(String(row.error.issues[0]?.path[0] ?? ''))
    if (rows.some(({ code }) => code === row.data.code)) return fault('code')
    if (checkSeats(row.data.seats, pack).length > 0) return fault('seats')
    if ((row.data.level === '县级') !== (row.data.parent === '')) return fault('parent')
    rows.push(row.data)
  }
  const areas = rows.filter(({ parent }) => parent === '')
  if (areas.length === 0) return refuse('setup.field', { file, row: 1, field: 'level' })
  const orphan = rows.findIndex(({ parent }) => parent !== '' && !areas.some(({ code }) => code === parent))
  if (orphan >= 0) return refuse('setup.field', { file, row: orphan + 2, field: 'parent' })
  return done({
    constituencies: areas.map(({ code, name, covers }) => ({ code, name, covers: coverList(covers) })),
    contests: areas.flatMap((area) =>
      rows
        .filter(({ code, parent }) => code === area.code || parent === area.code)
        .map(({ code, name, level, seats, covers }) => ({
          code,
          name,
          level,
          constituency: area.code,
          seats,
          covers: coverList(covers),
        })),
    ),
  })
}

const coverList = (covers: string): string[] => covers.split(/[;；]/).filter(Boolean)
