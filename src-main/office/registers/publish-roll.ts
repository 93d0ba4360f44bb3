import { write, type Append } from '#ledger/append.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import { electionOf, publishedRoll, rollOf, type Contest, type VoterLine } from '#roll/election.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { areaOf } from '../persons/area-of.ts'
import { inHouseholdOrder } from './card-order.ts'
import { registerCounts } from './register-counts.ts'
import { decidedPersons, type PersonRow } from '../persons/persons.ts'

export type Published = {
  readonly constituency: string
  readonly version: number
  readonly count: number
  readonly sha256: string
}

type Fields = VoterLine['fields']

/**
 * Publishes a constituency's roll (S1 28): everyone in registers one to three, each with a card number kept for the whole election.
 * A later publication states only what changed, under the next version. Refuses `publish.undecided` while an adult has no decision
 * (first gate), `publish.pending` while a row waits for
 * a person, `publish.empty`, `publish.unchanged`, and `publish.two-constituencies` for someone already on another roll (S2 26).
 */
export function publishRoll(ledger: Ledger, actor: Actor, constituency: string): Result<Published> {
  const election = electionOf(ledger).body
  const { undecided, pending } = registerCounts(ledger, constituency)
  if (undecided > 0) return refuse('publish.undecided', { constituency, undecided })
  if (pending > 0) return refuse('publish.pending', { constituency, pending })
  const people = inHouseholdOrder(decidedPersons(ledger, constituency).filter(({ register }) => register <= 3))
  if (people.length === 0) return refuse('publish.empty', { constituency })
  const elsewhere = ledger.statements.on(
    'SELECT constituency FROM voters WHERE id_number = ? AND constituency <> ? AND struck = 0',
  )
  for (const { fields } of people) {
    const other = elsewhere.pluck().get(fields['idNumber'], constituency) as string | undefined
    if (other !== undefined) return refuse('publish.two-constituencies', { constituency, other, name: fields['name'] ?? '' })
  }
  const version = (publishedRoll(ledger, constituency)?.body.version ?? 0) + 1
  return write(ledger, { actor }, (append) => {
    const changes = listChanges(ledger, append, constituency, version, people, election.contests)
    if (changes === 0) return refuse('publish.unchanged', { constituency, version: version - 1 })
    const roll = rollOf(ledger, constituency)
    const published = { version, count: roll.length, sha256: rollHash(roll) }
    append(constituency, 'roll.published', published)
    return done({ constituency, ...published })
  })
}

function listChanges(
  ledger: Ledger,
  append: Append,
  constituency: string,
  version: number,
  people: readonly PersonRow[],
  contests: readonly Contest[],
): number {
  const listed = new Map(rollOf(ledger, constituency).map((line) => [line.fields.idNumber, line]))
  let serial = lastSerial(ledger, constituency)
  let changes = 0
  for (const person of people) {
    const fields = voterFields(person, contests)
    const line = listed.get(fields.idNumber)
    listed.delete(fields.idNumber)
    if (line && canonical(line.fields) === canonical(fields)) continue
    const voter = line?.voter ?? `${constituency}-${String(++serial).padStart(4, '0')}`
    append(constituency, 'voter.listed', { voter, version, fields })
    changes++
  }
  for (const { voter, fields } of listed.values()) {
    append(constituency, 'voter.struck', { voter, version, fields, reason: '本版名单不再列入' })
    changes++
  }
  return changes
}

function lastSerial({ statements }: Ledger, constituency: string): number {
  const last = statements.on('SELECT max(CAST(substr(voter, ?) AS INTEGER)) FROM voters WHERE constituency = ?').pluck()
  return (last.get(constituency.length + 2, constituency) as number | null) ?? 0
}

function voterFields({ fields, register }: PersonRow, contests: readonly Contest[]): Fields {
  const area = areaOf(contests, fields['village'] ?? '', fields['group'])
  if ('unmapped' in area) throw new Error('a person without a contest was decided')
  const optional = ['ethnicity', 'village', 'group', 'address', 'household', 'head', 'relation'] as const
  return {
    name: fields['name']!,
    sex: fields['sex'] as Fields['sex'],
    birth: fields['birth']!,
    idNumber: fields['idNumber']!,
    ...Object.fromEntries(optional.flatMap((field) => (fields[field] ? [[field, fields[field]]] : []))),
    register,
    contests: [...area.contests],
  }
}

/** What `roll.published` states: SHA-256 over `{fields, voter}` of every line in card order, canonical, each ended by a newline. */
export function rollHash(roll: readonly VoterLine[]): string {
  return sha256(roll.map(({ voter, fields }) => `${canonical({ fields, voter })}\n`).join(''))
}
