import { sameName } from '#words/names.ts'
import { isOnRoll } from '#rules/roll/register-partition.ts'
import { lastSerial, listedElsewhere } from '#ledger/standing/voters.ts'
import { write, type Append } from '#ledger/append.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import { electionOf, publishedRoll, rollOf, type Contest, type VoterLine } from '#roll/election.ts'
import type { PublishedRoll } from '#contract/roll-answers.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { factsIn } from '#ledger/read.ts'
import { lastDayFor } from '#rules/calendar.ts'
import { isDecided } from '#rules/late.ts'
import { lateDecision } from '../calendar/late.ts'
import { statedDay } from '../calendar/stated-day.ts'
import { demandsOf, type Demand } from '../objections/objections.ts'
import { checkOneConstituency, correctRoll, type RollCorrection } from '#rules/roll/roll-versions.ts'
import { packById } from '#rules/packs/index.ts'
import { gatesOpen } from '../gates/publish-gates.ts'
import type { TownView } from '../gates/town-view.ts'
import { today } from '#ledger/today.ts'
import { areaOf } from '../persons/area-of.ts'
import { inHouseholdOrder } from './card-order.ts'
import { registerCounts } from './register-counts.ts'
import { decidedPersons, type PersonRow } from '../persons/persons.ts'
import { sharedNumbers } from '../persons/recorded.ts'
import { linesOfPeople } from './lines-of-people.ts'

type Fields = VoterLine['fields']

export type Publishing = {
  /** The day of publication, kept with it; today where nobody states one. */
  readonly on?: string | undefined
  /** Read once for several constituencies. */
  readonly town?: TownView | undefined
}

/**
 * Publishes a constituency's roll (S1 28): everyone in registers one to three, each with a card number kept for the whole election.
 * A later publication is a 补正榜: it states only what changed, under the next version, until D−2 (S4 25), later where two of the committee
 * decided so, and never once the station has opened. What a court ordered is carried out until then (S1 29): alone, where all else is too late. Refuses `publish.undecided` while an adult has no decision, `publish.pending` while a row waits for a person, `publish.empty`,
 * `publish.gate` before the first two gates are passed, `publish.late`, `publish.opened`, `publish.unchanged`, and
 * `publish.two-constituencies` for someone already on another roll (S2 26), and a day that cannot be (`statedDay`).
 */
export function publishRoll(
  ledger: Ledger,
  actor: Actor,
  constituency: string,
  { on: statedOn, town }: Publishing = {},
): Result<PublishedRoll> {
  const election = electionOf(ledger).body
  const stated = statedDay(ledger, statedOn, { act: 'publication', constituency })
  if (!stated.ok) return stated
  const on = stated.value
  const { undecided, pending } = registerCounts(ledger, constituency)
  if (undecided > 0) return refuse('publish.undecided', { constituency, undecided })
  if (pending > 0) return refuse('publish.pending', { constituency, pending })
  const people = inHouseholdOrder(decidedPersons(ledger, constituency).filter(({ register }) => isOnRoll(register)))
  if (people.length === 0) return refuse('publish.empty', { constituency })
  const once = listedOnce(ledger, constituency, people)
  if (!once.ok) return once
  const before = publishedRoll(ledger, constituency)?.body.version ?? 0
  const version = before + 1
  const open = gatesOpen(ledger, constituency, town)
  if (!open.ok) return open
  const asked = changesOf(ledger, constituency, people, election.contests)
  const allowed = before > 0 ? mayCorrect(ledger, constituency, before, asked, on ?? today(ledger)) : done(asked)
  if (!allowed.ok) return allowed
  const changes = allowed.value
  const left = asked.length - changes.length
  if (changes.length === 0) return refuse('publish.unchanged', { constituency, version: before })
  return write(ledger, { actor }, (append) => {
    const published = stateVersion(ledger, append, constituency, { version, changes, on })
    return done({ constituency, ...published, ...(left > 0 && { left }) })
  })
}

/** One version of a list: who is on it now, who no more, and what the whole list says. */
type Version = { readonly version: number; readonly changes: readonly Change[]; readonly on?: string | undefined }

/** States a version; what speaks against it was asked before. */
export function stateVersion(ledger: Ledger, append: Append, constituency: string, { version, changes, on }: Version) {
  for (const { voter, fields, kind } of changes)
    if (kind === 'struck') append(constituency, 'voter.struck', { voter, version, fields, reason: '本版名单不再列入' })
    else append(constituency, 'voter.listed', { voter, version, fields })
  const roll = rollOf(ledger, constituency)
  const published = { version, count: roll.length, sha256: rollHash(roll) }
  append(constituency, 'roll.published', { ...published, ...(on !== undefined && { on }) })
  return published
}

/** 每一选民只能在一个选区登记 (S2 26), as far as the published rolls of the town go. */
function listedOnce(ledger: Ledger, constituency: string, people: readonly PersonRow[]): Result<null> {
  // Two people who really have one number are two voters.
  const shared = sharedNumbers(ledger)
  const numbers = people.map(({ fields }) => fields['idNumber']!).filter((number) => !shared.has(number))
  const elsewhere = Map.groupBy(numbers, (number) => listedElsewhere(ledger, number, constituency))
  const others = [...elsewhere].flatMap(([place, found]) => (place === undefined ? [] : [[place, found] as const]))
  const [found] = checkOneConstituency(Object.fromEntries([[constituency, numbers], ...others]))
  if (!found) return done(null)
  const { fields } = people.find((person) => person.fields['idNumber'] === found.params.name)!
  const other = listedElsewhere(ledger, fields['idNumber']!, constituency) ?? ''
  return refuse('publish.two-constituencies', { constituency, other, name: fields['name'] ?? '' })
}

/** One line of a list, new, otherwise than it was, or no longer. */
type Change = { readonly voter: string; readonly fields: Fields; readonly kind: RollCorrection['kind'] }

/**
 * The changes that the roll may still take: all until D−2 (S4 25; Zhejiang is silent), what a court ordered after it (S1 29), and none once
 * the station has opened (domain 3.1).
 */
function mayCorrect(
  ledger: Ledger,
  constituency: string,
  version: number,
  changes: readonly Change[],
  on: string,
): Result<readonly Change[]> {
  const { day, pack: packId } = electionOf(ledger).body
  const pack = packById(packId)!
  const frozen = factsIn(ledger, 'station.opened', constituency).length > 0
  const lines = rollOf(ledger, constituency)
  const roll = { version, voters: lines.map(({ voter }) => voter), frozen }
  const late = isDecided(on, lateDecision(ledger, 'roll-corrections', constituency))
  const orders = demandsOf(ledger, constituency).filter(({ judged }) => judged)
  const ordered = new Set(orderedOf(changes, lines, orders))
  const correctionsOf = (some: readonly Change[]): readonly RollCorrection[] =>
    some.map((change) => ({ voter: change.voter, kind: change.kind, judged: ordered.has(change) }))
  const refusedBy = (some: readonly Change[]): ReadonlySet<string> => {
    const corrected = correctRoll(roll, correctionsOf(some), on, day, pack)
    return new Set(corrected.ok ? [] : corrected.error.map(({ code }) => code).filter((code) => code !== 'E.126' || !late))
  }
  const codes = refusedBy(changes)
  if (codes.size === 0) return done(changes)
  if (codes.has('E.125')) return refuse('publish.opened', { constituency })
  if (!codes.has('E.126')) throw new Error(`a correction of the roll as it stands: ${[...codes].join()}`)
  if (ordered.size > 0 && refusedBy([...ordered]).size === 0) return done([...ordered])
  return refuse('publish.late', { last: lastDayFor('roll-corrections', day, pack), today: on })
}

const ASKS = { listed: 'list', struck: 'strike', changed: 'correct' } as const

/**
 * The changes that carry out an order, one each. It names whoever it is about as he stands or as he stood before, and nobody in particular
 * where it gives a name alone that two have.
 */
function orderedOf(changes: readonly Change[], roll: readonly VoterLine[], orders: readonly Demand[]): readonly Change[] {
  const before = new Map(roll.map(({ voter, fields }) => [voter, fields]))
  return orders.flatMap(({ name, idNumber, asks }) => {
    const isAbout = (fields: Fields | undefined): boolean =>
      fields !== undefined && (idNumber === undefined ? sameName(fields.name, name) : fields.idNumber === idNumber)
    const fitting = changes.filter(
      ({ voter, kind, fields }) => ASKS[kind] === asks && (isAbout(fields) || isAbout(before.get(voter))),
    )
    return fitting.length === 1 ? fitting : []
  })
}

function changesOf(
  ledger: Ledger,
  constituency: string,
  people: readonly PersonRow[],
  contests: readonly Contest[],
): readonly Change[] {
  const roll = rollOf(ledger, constituency)
  const lines = linesOfPeople(people, roll)
  const kept = new Set([...lines.values()].map(({ voter }) => voter))
  let serial = lastSerial(ledger, constituency)
  const changes: Change[] = []
  for (const person of people) {
    const fields = voterFields(person, contests)
    const line = lines.get(person.person)
    if (!line) changes.push({ voter: `${constituency}-${String(++serial).padStart(4, '0')}`, fields, kind: 'listed' })
    else if (canonical(line.fields) !== canonical(fields)) changes.push({ voter: line.voter, fields, kind: 'changed' })
  }
  for (const { voter, fields } of roll) if (!kept.has(voter)) changes.push({ voter, fields, kind: 'struck' })
  return changes
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
function rollHash(roll: readonly VoterLine[]): string {
  return sha256(roll.map(({ voter, fields }) => `${canonical({ fields, voter })}\n`).join(''))
}
