import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const main = join(import.meta.dirname, '../../src-main')

/** What outlives a call in main and is bound to a ledger: what follows from entries is `remembered`, which nobody has to clear. */
const BOUND = /^[ \t]*const (\w+) = new Weak(?:Map|Set)<(?:Ledger|Query|Statements|object)\b/gm

/** All of it, with the reason why no entry can put it out of date. */
const KEPT: Readonly<Record<string, string>> = {
  'ledger/prepared.ts ledgers': 'a query made ready',
  'ledger/remembered.ts ledgers': 'the one memo of what follows from entries, in its two shapes',
  'ledger/append.ts underWay': 'that a long command is being written',
  'ledger/sealed/proofs.ts read': 'rows of proofs, which never change',
  'backup/keep-backups.ts keepers': 'whoever makes the backups of an open ledger',
  'backup/to-enter.ts read': 'files in quarantine, which never change, by their names',
  'office/directory/list-people.ts before': 'an order from which the next is begun: every place is compared anew',
  'people/allowed-blanks.ts allowed': 'what two people allowed while the ledger is open',
  'print/preview.ts newest': 'the bytes of the preview that was made last, for whoever asked for it',
  'station/printing/paper-copy.ts keepings': 'when the paper copy was made, and is due',
  'station/printing/print-form.ts given': 'numbers of prints under way',
  'station/voting/given.ts madeAt': 'at which uptime this process made a check-in',
}

it('what is kept of a ledger beside `remembered` follows from no entry, and says what it is', () => {
  const kept = readdirSync(main, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(join(main, file), 'utf8').matchAll(BOUND)].map(([, name]) => `${file.replaceAll('\\', '/')} ${name}`),
    )
  expect([...new Set(kept)].sort()).toEqual(Object.keys(KEPT).sort())
})
