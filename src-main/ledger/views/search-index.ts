import { searchKeys } from './search-keys.ts'
import type { Statements } from '../statements.ts'

/**
 * What the keys are made by. They follow from the pinyin library as much as from the entries, so they are an index and no view:
 * `verify` does not compare them, and a ledger indexed by another version is indexed anew when it is opened.
 */
const MADE_BY = 'pinyin-pro 3.29.4, keys 3'

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
export function keepSearchIndex(statements: Statements): void {
  const { on } = statements
  if (on(`SELECT value FROM local WHERE key = 'search-keys'`).pluck().get() === MADE_BY) return
  emptyIndex(statements)
  const voters = on('SELECT voter, name, id_number AS idNumber FROM voters').all() as Found[]
  for (const voter of voters) indexVoter(statements, voter)
  on(`INSERT INTO local (key, value) VALUES ('search-keys', ?) ON CONFLICT DO UPDATE SET value = excluded.value`).run(MADE_BY)
}
