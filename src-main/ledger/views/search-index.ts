import { searchKeys } from './search-keys.ts'
import { eq } from '../drizzle.ts'
import type { Ledger } from '../open.ts'
import type { Statements } from '../statements.ts'
import { local, voters } from './schema.ts'

/**
 * What the keys are made by. They follow from the pinyin library as much as from the entries, so they are an index and no view:
 * `verify` does not compare them, and a ledger indexed by another version is indexed anew when it is opened.
 */
const MADE_BY = 'pinyin-pro 3.29.4, keys 6'

const KEPT = 'search-keys'

type Found = { readonly voter: string; readonly name: string; readonly idNumber: string }

export function indexVoter({ on }: Statements, { voter, name, idNumber }: Found): void {
  const add = on('INSERT INTO voter_keys (key, voter) VALUES (?, ?)')
  for (const key of searchKeys(voter, name, idNumber)) add.run(key, voter)
}

/** Takes out the keys of a voter who had this name and number: no index by voter is kept for so rare an act. */
export function unindexVoter({ on }: Statements, { voter, name, idNumber }: Found): void {
  const remove = on('DELETE FROM voter_keys WHERE key = ? AND voter = ?')
  for (const key of searchKeys(voter, name, idNumber)) remove.run(key, voter)
}

export const emptyIndex = ({ on }: Statements): unknown => on('DELETE FROM voter_keys').run()

/** Makes all keys anew unless this version made them. To be called inside a transaction. */
export function keepSearchIndex({ query, statements }: Pick<Ledger, 'query' | 'statements'>): void {
  const made = query.select({ value: local.value }).from(local).where(eq(local.key, KEPT)).get()
  if (made?.value === MADE_BY) return
  emptyIndex(statements)
  const { voter, name, idNumber } = voters
  for (const each of query.select({ voter, name, idNumber }).from(voters).all()) indexVoter(statements, each)
  const set = { value: MADE_BY }
  query
    .insert(local)
    .values({ key: KEPT, ...set })
    .onConflictDoUpdate({ target: local.key, set })
    .run()
}
