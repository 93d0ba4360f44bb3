import type { Ledger } from '../open.ts'

/** Does everything and takes it back: what is answered is as if it stood, and nothing of it does. */
export async function tryOut<T>({ db }: Ledger, act: () => Promise<T>): Promise<T> {
  db.exec('BEGIN IMMEDIATE')
  try {
    return await act()
  } finally {
    db.exec('ROLLBACK')
  }
}
