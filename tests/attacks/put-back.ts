import Database from 'better-sqlite3'
import type { DeviceKeys } from '#bundles/keys.ts'
import { drizzle } from '#ledger/drizzle.ts'
import type { Ledger } from '#ledger/open.ts'
import { prepareStatements } from '#ledger/statements.ts'
import * as schema from '#ledger/views/schema.ts'

/** An office in memory that is put back after each attack, because making it anew takes longer than all that is asked of it. */
export type PutBack = {
  readonly office: Ledger
  /** The same for whoever only looks, as a programme started this moment reads it: each row once, because nobody writes meanwhile. */
  readonly looked: () => Ledger
  /** Runs one attack; afterwards the office is as it was before it. */
  readonly attacked: <T>(act: () => Promise<T>) => Promise<T>
  readonly keys: DeviceKeys
  readonly close: () => void
}

/** `folder` is where it says it lies. */
export function putBack(image: Buffer, keys: DeviceKeys, folder: string): PutBack {
  const db = new Database(image)
  db.pragma('foreign_keys = ON')
  db.pragma('recursive_triggers = ON')
  const rest = { now: () => new Date(), uptime: () => 0, path: `${folder}/office.sqlite` }
  const still = stillness(db)
  const statements = prepareStatements(db)
  const writes = drizzle(db, { schema })
  const reads = drizzle(still.db, { schema })
  return {
    keys,
    office: { db, query: writes, statements, ...rest },
    looked: () => {
      still.forget()
      return { db: still.db, query: reads, statements: prepareStatements(still.db), ...rest }
    },
    attacked: async (act) => {
      db.exec('BEGIN')
      try {
        return await act()
      } finally {
        db.exec('ROLLBACK')
        statements.hasAdded()
      }
    },
    close: () => void db.close(),
  }
}

/** A connection that reads and remembers every row it read until it is told to forget; it does not write. */
function stillness(db: Database.Database): { readonly db: Database.Database; readonly forget: () => void } {
  const statements = new Map<string, Remembering>()
  const prepare = (sql: string): Database.Statement => {
    const known = statements.get(sql) ?? remembering(db.prepare(sql))
    statements.set(sql, known)
    return known.asked
  }
  const of = (key: string | symbol): unknown => {
    const value: unknown = Reflect.get(db, key, db)
    return typeof value === 'function' ? value.bind(db) : value
  }
  return {
    db: new Proxy(db, { get: (_, key) => (key === 'prepare' ? prepare : of(key)) }),
    forget: () => {
      for (const { forget } of statements.values()) forget()
    },
  }
}

type Remembering = { readonly asked: Database.Statement; readonly forget: () => void }

function remembering(statement: Database.Statement): Remembering {
  const answers = new Map<string, unknown>()
  // What a statement answers with: rows by name, rows as lists, or one value of each.
  let shape = 'rows'
  const shaped =
    (to: 'raw' | 'pluck') =>
    (on = true) => {
      statement[to](on)
      shape = on ? to : 'rows'
      return asked
    }
  const asking =
    (how: 'get' | 'all') =>
    (...values: unknown[]) => {
      const key = `${how} ${shape} ${values.length === 0 ? '' : JSON.stringify(values)}`
      const known = answers.get(key)
      if (known !== undefined) return known
      const answer = statement[how](...values)
      answers.set(key, answer)
      return answer
    }
  const asked = {
    raw: shaped('raw'),
    pluck: shaped('pluck'),
    get: asking('get'),
    all: asking('all'),
    iterate: (...values: unknown[]) => (asking('all')(...values) as unknown[]).values(),
    run: () => {
      throw new Error('Whoever looks does not write.')
    },
  } as unknown as Database.Statement
  return { asked, forget: () => answers.clear() }
}
