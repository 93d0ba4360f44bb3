import { hashOf, ZEROS, type Person, type Statement } from './attacker.ts'
import { staffOf, type Knowledge } from './knowledge.ts'

// What an attacker states, in the shapes of docs/entry-types.md.

export const MOST = 2 ** 53 - 1

const one = (contests: readonly string[], papers: number): Readonly<Record<string, number>> =>
  Object.fromEntries(contests.map((contest) => [contest, papers]))

type CheckIn = {
  readonly voter: string
  readonly contests: readonly string[]
  readonly channel?: 'station' | 'mobile'
  readonly papers?: Readonly<Record<string, number>>
  readonly for?: readonly { readonly principal: string; readonly ref: string; readonly contests: readonly string[] }[]
}

const checkInBody = ({ voter, contests, channel = 'station', papers = one(contests, 1), for: principals = [] }: CheckIn) => ({
  voter,
  contests,
  channel,
  papers,
  for: principals,
})

export const checkIn = (asked: CheckIn): Statement => ({ type: 'checked-in', body: checkInBody(asked) })

export const reentered = (book: string, receipt: number, asked: CheckIn): Statement => ({
  type: 'reentered',
  body: { book, receipt, fact: { type: 'checked-in', ...checkInBody(asked) } },
})

/** What somebody stated, stated again as if their laptop had been lost and this one went on for it. */
export const copied = (book: string, receipt: number, body: unknown, type = 'checked-in'): Statement => ({
  type: 'reentered',
  body: { book, receipt, fact: { type, ...(body as object) } },
})

export const undone = (ref: string, returned: Readonly<Record<string, number>> = {}): Statement => ({
  type: 'undone',
  body: { ref, returned, reason: '认错选民' },
})

export const spoiled = (contest: string, count = 1): Statement => ({ type: 'paper.spoiled', body: { contest, count } })

export const approved = (principal: string, agent: string, document = 'W-999'): Statement => ({
  type: 'proxy.approved',
  body: { principal, agent, reason: '外出', means: '书面', document },
})

export const withdrawn = (ref: string, checkIn?: string): Statement => ({
  type: 'proxy.withdrawn',
  body: { ref, reason: '本人到站', ...(checkIn && { checkIn }) },
})

export const continued = (book: string, seq = 1, head = ZEROS): Statement => ({
  type: 'book.continued',
  body: { book, seq, head, reason: '从备份恢复' },
})

export const openedAs = (k: Knowledge, contests: readonly string[], rollVersion = k.rollVersion): Statement => ({
  type: 'station.opened',
  actor: staffOf(k.home, 'lead', 'overseer-1'),
  body: { rollVersion, rollSha256: hashOf('roll'), papers: one(contests, 20), checklist: {} },
})

export const closedAs = (contests: readonly string[], issued: number, printed = 20): Statement => ({
  type: 'station.closed',
  actor: staffOf('D02', 'lead', 'overseer-1'),
  body: {
    papers: Object.fromEntries(
      contests.map((contest) => [contest, { printed, issued, spoiled: 0, unused: Math.max(0, printed - issued) }]),
    ),
  },
})

/** Figures by which the last nominees of a contest win with every vote; in the honest evening the first ones won. */
export function lastWins(k: Knowledge, contest: string, voters: number) {
  const names = k.candidates(contest)
  const sorted = names.map(({ candidate }) => candidate).sort()
  const winners = new Set(sorted.slice(-k.seatsOf(contest)))
  const votes = names.map(({ candidate }) => {
    const yes = winners.has(candidate) ? voters : 0
    return { candidate, for: yes, against: voters - yes, abstain: 0, void: 0 }
  })
  return { collected: voters, valid: voters, invalid: 0, votes, writeIns: [] as unknown[] }
}

export type Counters = { readonly typists: readonly (readonly Person[])[]; readonly lead: readonly Person[] }
/** The people the law asks for, under the names of the town book. */
export const properly = (code: string): Counters => ({
  typists: [staffOf(code, 'typist-1'), staffOf(code, 'typist-2')],
  lead: staffOf(code, 'lead'),
})
export const INVENTED: Counters = {
  typists: [[{ person: '张三', role: 'typist' }], [{ person: '李四', role: 'typist' }]],
  lead: [{ person: '王五', role: 'lead' }],
}

/** Writes one entry into a book; answers its hash. */
export type Say = (statement: Statement) => string

/**
 * A count of one contest: two readings and their agreement, signed by whom `signers` names, or by nobody; `signed` is the hash said to be
 * over the count. Answers the agreement.
 */
export function count(
  say: Say,
  contest: string,
  figures: unknown,
  { typists, lead }: Counters,
  signers?: readonly Person[],
  signed = ZEROS,
): string {
  const at = { contest, round: 'first' }
  const refs = typists.map((actor) => say({ type: 'count.typed', actor, body: { ...at, figures } }))
  const ref = say({ type: 'count.agreed', actor: typists.at(-1)!, body: { ...at, refs } })
  if (signers) say({ type: 'result.signed', actor: lead, body: { ...at, ref, count: signed, signers } })
  return ref
}
