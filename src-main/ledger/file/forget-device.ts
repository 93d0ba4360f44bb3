import { inArray } from '../drizzle.ts'
import type { Ledger, LocalKey } from '../open.ts'
import { local } from '../views/schema.ts'

const OF_DEVICE: readonly LocalKey[] = ['device', 'sign-key', 'age-recipient', 'wrapped-keys']

/** Takes the keys of this machine out of its ledger, with what is left of them on the pages: it goes on under a new name. */
export function forgetDevice({ db, query }: Ledger): void {
  db.pragma('secure_delete = ON')
  query
    .delete(local)
    .where(inArray(local.key, [...OF_DEVICE]))
    .run()
}
