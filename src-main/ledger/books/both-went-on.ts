import { FIGURES } from '../entries/figures.ts'
import type { TypeName } from '../entries/index.ts'
import type { Ledger } from '../open.ts'
import { factByHash, statedOf, type Fact } from '../stated.ts'

type Asking = Pick<Ledger, 'statements'>

/** What a laptop states at the end of its day: it was not lost before. */
const ENDS = ['station.closed', 'count.agreed', 'result.signed', 'round.closed'] as const satisfies readonly TypeName[]

/**
 * Whether a laptop and the one it says it goes on from have both been at work: the older came to its end beyond the place where it is
 * said to have been lost, or the newer does once more what the older had ended. A restored machine does neither; where it had to, or
 * where a second laptop takes the first one’s place, an office says which counts by revoking the other.
 */
export function bothWentOn(ledger: Asking, { book, body }: Fact<'book.continued'>): boolean {
  const older = <T extends TypeName>(type: T): readonly Fact<T>[] => statedOf(ledger, type, body.book)
  if (ENDS.some((type) => older(type).some(({ seq }) => seq > body.seq))) return true
  if (older('station.closed').length > 0 && statedOf(ledger, 'station.closed', book).length > 0) return true
  const signed = new Set(older('result.signed').map((fact) => roundOf(ledger, fact)))
  return signed.size > 0 && FIGURES.some((type) => statedOf(ledger, type, book).some((fact) => signed.has(roundOf(ledger, fact))))
}

/** Which round of which contest a fact is about, or the fact that it points at; undefined where it is about none. */
function roundOf(ledger: Asking, { body }: Fact<TypeName>): string | undefined {
  if ('contest' in body && 'round' in body) return `${body.contest} ${body.round}`
  const named = 'ref' in body && typeof body.ref === 'string' ? factByHash(ledger, body.ref) : undefined
  return named && 'contest' in named.body && 'round' in named.body ? `${named.body.contest} ${named.body.round}` : undefined
}
