import { LaptopRole } from '#words/laptops.ts'
import { STATION as ROLES } from '#words/roles.ts'
import type { Acting } from '#words/acting.ts'
import type { TypeName } from './index.ts'

/** A device by the role of its certificate: the standby is an office. A spare acts as lead once it leads its station. */
type Laptop = 'office' | LaptopRole

/** One person, who acts in one of these roles. */
type Place = readonly string[]

/** Who may state a type, and what it may point at (design 2, 3). `mayWrite` refuses what a kind of device never writes; the rest is judged. */
export type Authority = {
  readonly by: readonly Laptop[]
  /** A different person for each place. Nothing where the office's contract alone says who acts. */
  readonly people: readonly Place[]
  /** With this field in its body one person is enough. */
  readonly alone?: { readonly field: string; readonly place: Place }
  /** What it may name beside entries (`mayName`), and is judged by: books, receipts, people. */
  readonly names?: string
}

const OFFICE: Authority = { by: ['office'], people: [] }
const VOTING: readonly Laptop[] = ['lead', 'desk']
const EVERY: readonly Laptop[] = ['office', ...LaptopRole.options]
const STATION: readonly Laptop[] = LaptopRole.options
const LEAD: readonly Laptop[] = ['lead']

const CLERK: Place = ['lead', 'clerk']
const ANYBODY: Place = ROLES
const SIGNER: Place = ['lead', 'overseer', 'typist']
const LEAD_AND_OVERSEER: readonly Place[] = [['lead'], ['overseer']]
const TWO_OVERSEERS: readonly Place[] = [['overseer'], ['overseer']]
const TYPIST_AND_OVERSEER: readonly Place[] = [['typist'], ['overseer']]

const ROUND = { by: LEAD, people: LEAD_AND_OVERSEER } as const

/** Who may state each type there is. */
export const authority: Readonly<Record<TypeName, Authority>> = {
  'election.created': OFFICE,
  'election.changed': OFFICE,
  'question.answered': OFFICE,
  'person.assigned': OFFICE,
  'device.certified': OFFICE,
  'device.named': OFFICE,
  'station.described': OFFICE,
  'device.revoked': OFFICE,
  'candidate.proposed': OFFICE,
  'candidate.listed': OFFICE,
  'bundle.merged': OFFICE,
  'conflict.decided': OFFICE,
  'fork.resolved': OFFICE,
  'result.declared': OFFICE,
  'directory.listed': OFFICE,
  'import.done': OFFICE,
  'village.named': OFFICE,
  'lateness.decided': OFFICE,
  'publication.corrected': OFFICE,
  'row.held': OFFICE,
  'row.settled': OFFICE,
  'evidence.listed': OFFICE,
  'person.recorded': OFFICE,
  'person.corrected': OFFICE,
  'person.dropped': OFFICE,
  'person.decided': OFFICE,
  'gate.passed': OFFICE,
  'roll.posted': OFFICE,
  'objection.received': OFFICE,
  'objection.decided': OFFICE,
  'objection.appealed': OFFICE,
  'objection.judged': OFFICE,
  'slip.written': OFFICE,
  'pair.decided': OFFICE,
  'kin.declared': OFFICE,
  'candidate.withdrawn': OFFICE,
  'candidate.kept': OFFICE,
  'consultation.recorded': OFFICE,
  'preselection.recorded': OFFICE,
  'voter.listed': OFFICE,
  'voter.struck': OFFICE,
  'roll.published': OFFICE,
  'proxy.approved': { by: ['office', 'lead'], people: [['lead'], ['clerk', 'overseer']] },
  'proxy.withdrawn': {
    by: ['office', 'lead', 'desk'],
    people: [['lead'], ['clerk', 'overseer']],
    alone: { field: 'checkIn', place: CLERK },
  },
  'print.made': { by: EVERY, people: [ANYBODY] },
  'bundle.exported': { by: EVERY, people: [ANYBODY] },
  'person.signed-in': { by: EVERY, people: [ANYBODY] },
  'person.signed-out': { by: EVERY, people: [ANYBODY] },
  'person.pin-set': { by: EVERY, people: [ANYBODY] },
  'person.replaced': { by: LEAD, people: LEAD_AND_OVERSEER, names: '`person`: neither of the two who act; otherwise no effect' },
  'book.heard': OFFICE,
  'book.continued': {
    by: EVERY,
    people: [ANYBODY],
    names: '`book`: of its own scope, of a machine that was lost; it alone may enter that book’s receipts again; otherwise E.620',
  },
  'station.opened': { by: VOTING, people: LEAD_AND_OVERSEER },
  'checked-in': { by: VOTING, people: [CLERK] },
  undone: { by: VOTING, people: [CLERK] },
  'paper.spoiled': { by: VOTING, people: [CLERK] },
  'papers.counted': { by: VOTING, people: [CLERK] },
  incident: { by: STATION, people: [ANYBODY] },
  reentered: {
    by: VOTING,
    people: [CLERK, ['lead', 'overseer']],
    names: '`book`, `receipt`: of a book that its own book goes on from, beyond the place where it does; otherwise E.620',
  },
  'box.listed': { by: VOTING, people: [CLERK] },
  'box.out': { by: VOTING, people: TWO_OVERSEERS },
  'box.in': { by: VOTING, people: TWO_OVERSEERS },
  'station.closed': { by: VOTING, people: LEAD_AND_OVERSEER },
  'desk.left-out': { by: LEAD, people: LEAD_AND_OVERSEER },
  'count.typed': { by: LEAD, people: [['typist']] },
  'count.agreed': { by: LEAD, people: [['typist']] },
  'count.called': { by: LEAD, people: TYPIST_AND_OVERSEER },
  'count.confirmed': { by: LEAD, people: TYPIST_AND_OVERSEER },
  'count.withdrawn': { by: LEAD, people: [['typist', 'overseer'], ['overseer']] },
  'count.called-out': { by: LEAD, people: TYPIST_AND_OVERSEER },
  'writein.joined': { by: LEAD, people: TWO_OVERSEERS },
  'paper.adjudicated': { by: LEAD, people: TWO_OVERSEERS },
  'result.witnessed': { by: LEAD, people: [SIGNER] },
  'result.signed': {
    by: LEAD,
    people: [SIGNER],
    names:
      '`signers`: on the staff in these roles, as many as the rule pack wants, each by an own `result.witnessed` of this `ref` and `count` (or as who states this); otherwise unsigned',
  },
  'round.started': ROUND,
  'round.closed': ROUND,
  'round.withdrawn': ROUND,
}

/**
 * Whether these people are enough for an entry: a different person for each place, and none besides who does not hold the role they act in.
 * `holds` says who holds a role where the entry was made.
 */
export function areEnough(
  type: TypeName,
  body: object,
  actor: Acting,
  holds: (person: string, role: string) => boolean,
): 'yes' | 'strangers' | 'too-few' {
  const { people, alone } = authority[type]
  if (people.length === 0) return 'yes'
  if (!actor.every(({ person, role }) => holds(person, role))) return 'strangers'
  const places = alone && Object.hasOwn(body, alone.field) ? [alone.place] : people
  return areFilled(places, actor) ? 'yes' : 'too-few'
}

/** Whether each place finds a person of its own. */
function areFilled([place, ...rest]: readonly Place[], actor: Acting): boolean {
  if (place === undefined) return true
  return actor.some(
    ({ person, role }) =>
      place.includes(role) &&
      areFilled(
        rest,
        actor.filter((other) => other.person !== person),
      ),
  )
}
