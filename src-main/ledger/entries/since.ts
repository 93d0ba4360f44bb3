import type { TypeName } from './index.ts'

/** What readers of formats 1 and 2 do not know: a type, a field of its body (`joined`, `others[].part`), or a value of one (`kind=in_doubt`). */
type News = { readonly format: number; readonly type: TypeName; readonly what?: string }

/**
 * Which bundle format a reader has to know who is to read what is new; every other entry was there from the beginning. A row is never
 * changed: what comes next is a row of a higher format, of which `tests/ledger/formats.test.ts` reminds whoever changes a schema.
 */
export const SINCE: readonly News[] = [
  { format: 4, type: 'person.replaced' },
  { format: 4, type: 'conflict.decided', what: 'kind=in_doubt' },
  { format: 5, type: 'election.changed' },
  { format: 5, type: 'question.answered' },
  { format: 5, type: 'device.named' },
  { format: 5, type: 'station.described' },
  { format: 5, type: 'election.created', what: 'term' },
  { format: 5, type: 'election.created', what: 'pollClose' },
  { format: 5, type: 'election.created', what: 'kind' },
  { format: 5, type: 'election.created', what: 'contests[].population' },
  { format: 5, type: 'candidate.withdrawn' },
  { format: 5, type: 'candidate.proposed', what: 'joined' },
  { format: 5, type: 'candidate.proposed', what: 'vetting' },
  { format: 5, type: 'result.declared', what: 'count' },
  { format: 5, type: 'result.declared', what: 'reason' },
  { format: 5, type: 'result.declared', what: 'asked' },
  { format: 5, type: 'roll.published', what: 'on' },
  { format: 5, type: 'station.opened', what: 'otherDay' },
  { format: 5, type: 'import.done', what: 'mapping[].headless' },
  { format: 5, type: 'import.done', what: 'pending[].part' },
  { format: 5, type: 'row.held', what: 'source.part' },
  { format: 5, type: 'row.held', what: 'others[].part' },
  { format: 5, type: 'row.settled', what: 'source.part' },
  { format: 5, type: 'person.recorded', what: 'source.part' },
  { format: 5, type: 'pair.decided', what: 'rows[].part' },
  { format: 5, type: 'village.named' },
  { format: 5, type: 'papers.counted' },
  { format: 5, type: 'lateness.decided' },
  { format: 5, type: 'publication.corrected' },
  { format: 5, type: 'roll.posted', what: 'reason' },
  { format: 5, type: 'objection.decided', what: 'document' },
  { format: 5, type: 'candidate.proposed', what: 'on' },
  { format: 5, type: 'candidate.listed', what: 'on' },
  { format: 5, type: 'result.declared', what: 'on' },
  { format: 5, type: 'preselection.recorded' },
  { format: 5, type: 'candidate.kept' },
  { format: 5, type: 'person.corrected', what: 'evidence' },
  { format: 5, type: 'slip.written' },
  { format: 5, type: 'book.heard' },
]

const byType = new Map<string, readonly News[]>(SINCE.map(({ type }) => [type, SINCE.filter((row) => row.type === type)]))

/**
 * The format that an entry, as its canonical text, asks of the bundle it travels in (design 3, Versions): a program that does not know it
 * refuses the whole bundle, with the sentence that a newer one is needed.
 */
export function formatOf(text: string): number {
  // Keys are sorted, so the type stands at the end; a text within a text has its quotes escaped.
  const type = /"type":"([^"]*)","v":1\}$/.exec(text.slice(-80))?.[1] ?? ''
  const rows = byType.get(type)
  if (rows === undefined) return 1
  const { body } = JSON.parse(text) as { readonly body: unknown }
  return rows.reduce((most, { format, what }) => (what === undefined || holds(body, what) ? Math.max(most, format) : most), 1)
}

/** Whether a body has the field that a path leads to, in any element of the lists on the way, and with the value where one is named. */
function holds(body: unknown, what: string): boolean {
  const [path = '', value] = what.split('=')
  return at(body, path.split('.')).some((found) => value === undefined || found === value)
}

function at(within: unknown, [step, ...further]: readonly string[]): readonly unknown[] {
  if (step === undefined) return [within]
  const name = step.replace(/\[\]$/, '')
  if (typeof within !== 'object' || within === null || !Object.hasOwn(within, name)) return []
  const found: unknown = (within as Readonly<Record<string, unknown>>)[name]
  const each: readonly unknown[] = name === step ? [found] : Array.isArray(found) ? found : []
  return each.flatMap((one) => at(one, further))
}
