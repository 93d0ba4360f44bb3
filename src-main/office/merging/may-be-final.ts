import type { OpenedBundle } from '#bundles/unseal.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { leads } from '#counting/counting-books.ts'
import { bookOf } from '#ledger/books/book.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import { wouldBeVoid } from '#ledger/standing/scope.ts'
import type { Certificate } from '#trust/certificates.ts'
import { calledDevice } from '#trust/device-names.ts'

/**
 * A final bundle ends the day of the laptop that made it: its books hold their closing, one that speaks of its own contests, and a spare’s is one only where the spare leads.
 * Anything else is handed over as it stands, as `sync`. Refuses `merge.not-closed`, `merge.spare-not-leading`.
 */
export function mayBeFinal(
  ledger: Ledger,
  { device, scope, role }: Certificate,
  { manifest, entries }: OpenedBundle,
): Result<unknown> {
  if (manifest.kind !== 'final') return done(null)
  const stated = entries.map(({ entry, hash }) => ({ ...entry, hash }))
  if (role === 'spare' && !leads(ledger, scope, device))
    return refuse('merge.spare-not-leading', { place: scope, device: calledDevice(ledger, device) })
  return isClosed(ledger, stated, bookOf(device, scope))
    ? done(null)
    : refuse('merge.not-closed', { place: scope, device: calledDevice(ledger, device) })
}

/** In its newest book, or in one it goes on from, up to where it does; as it stands in the bundle or in the ledger already. */
function isClosed(ledger: Ledger, stated: readonly Fact<TypeName>[], newest: string): boolean {
  const known = new Set<string>()
  for (let [book, upTo] = [newest, Number.MAX_SAFE_INTEGER]; !known.has(book);) {
    known.add(book)
    const here = stated.filter((entry) => entry.book === book)
    const brought = here.filter((entry) => entry.type === 'station.closed' && !wouldBeVoid(ledger, entry))
    const closings = [...brought, ...factsOf(ledger, 'station.closed', book)]
    if (closings.some(({ seq }) => seq <= upTo)) return true
    const continued = here.find(isContinued) ?? factsOf(ledger, 'book.continued', book)[0]
    if (continued) [book, upTo] = [continued.body.book, continued.body.seq]
  }
  return false
}

const isContinued = (fact: Fact<TypeName>): fact is Fact<'book.continued'> => fact.type === 'book.continued'
