import type { Body, TypeName } from '../entries/index.ts'
import { asc, eq, sql } from '../drizzle.ts'
import type { Ledger } from '../open.ts'
import { prepared } from '../prepared.ts'
import { entries, takenBack } from '../views/schema.ts'
import { isVoid } from './scope.ts'

/** What takes back another entry of its station, named by `ref`. */
const TAKE_BACK = ['undone', 'proxy.withdrawn', 'count.withdrawn'] as const satisfies readonly TypeName[]

type Stated = { readonly type: TypeName; readonly body: Body<TypeName> }

/**
 * The hashes of what these take back, whoever may: of entries that are in no view, as those read from a damaged file, and of facts that were
 * judged already. What stands is asked of `counts.ts`.
 */
export const takenBackBy = (entries: readonly Stated[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ type, body }) => (takesBack(type) ? [(body as Body<(typeof TAKE_BACK)[number]>).ref] : [])))

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

const takesBack = (type: TypeName): boolean => TAKE_BACK.some((each) => each === type)
