import type { Ledger } from './open.ts'

/** Does everything and takes it back: what it would come to, without a trace. Nothing else may be written meanwhile. */
export async function tryOut<T>({ db }: Ledger, act: () => Promise<T>): Promise<T> {
  db.exec('BEGIN IMMEDIATE')
  try {
    return await act()
  } finally {
    db.exec('ROLLBACK')
  }
}
