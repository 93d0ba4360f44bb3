import type { Body, TypeName } from '../entries/index.ts'
import { asc, eq, sql } from '../drizzle.ts'
import type { Ledger } from '../open.ts'
import { prepared } from '../prepared.ts'
import { entries, takenBack } from '../views/schema.ts'
import { isVoid } from './scope.ts'

/** What takes back, by what it takes back: an entry of its station, which it names by `ref`, or whatever is of a round or of a candidate. */
export const TAKES_BACK = {
  checkIn: 'undone',
  proxy: 'proxy.withdrawn',
  count: 'count.withdrawn',
  round: 'round.withdrawn',
  proposal: 'candidate.withdrawn',
} as const satisfies Readonly<Record<string, TypeName>>

const BY_REF = [TAKES_BACK.checkIn, TAKES_BACK.proxy, TAKES_BACK.count] as const

type Stated = { readonly type: TypeName; readonly body: Body<TypeName> }

/**
 * The hashes of what these take back, whoever may: of entries that are in no view, as those read from a damaged file, and of facts that were
 * judged already. What stands is asked of `counts.ts`.
 */
export const takenBackBy = (entries: readonly Stated[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ type, body }) => (namesRef(type) ? [(body as Body<(typeof BY_REF)[number]>).ref] : [])))

/** An entry that takes back another and may: an undoing, or a withdrawal with its reason and the check-in that brought it about. */
type TakingBack = {
  readonly hash: string
  readonly book: string
  readonly seq: number
  readonly reason: string
  readonly checkIn: string | null
}

/** What takes back an entry and may, by hash. Whether what it states counts is asked of `counts.ts`. */
export const takingBack = (ledger: Ledger, ref: string): readonly TakingBack[] =>
  naming.all(ledger, { ref }).filter(({ hash }) => !isVoid(ledger, hash))

/** Whether an entry itself was taken back by a later one that may. */
export const wasTakenBack = (ledger: Ledger, hash: string): boolean => takingBack(ledger, hash).length > 0

const naming = prepared((query) =>
  query
    .select({
      hash: entries.hash,
      book: entries.book,
      seq: entries.seq,
      reason: sql<string>`${entries.text} ->> '$.body.reason'`,
      checkIn: sql<string | null>`${entries.text} ->> '$.body.checkIn'`,
    })
    .from(takenBack)
    .innerJoin(entries, eq(entries.hash, takenBack.hash))
    .where(eq(takenBack.ref, sql.placeholder('ref')))
    .orderBy(asc(entries.hash)),
)

const namesRef = (type: TypeName): boolean => BY_REF.some((each) => each === type)

/** Of facts of one round in the order in which they are meant, its withdrawals among them: what is of the round begun anew. */
export const sinceWithdrawn = <F extends { readonly type: string }>(order: readonly F[]): readonly F[] =>
  order.slice(order.findLastIndex(({ type }) => type === TAKES_BACK.round) + 1)
