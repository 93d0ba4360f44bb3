import { leads } from '#counting/counting-books.ts'
import { bookOf } from '#ledger/books/book.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { headOf } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { areTwo, type Request } from '#words/acting.ts'
import { personAt, scopeOf } from './people-at.ts'

export type Replacement = Omit<Body<'person.replaced'>, 'person'> & {
  /** Somebody who serves here already and takes on more; left out for whoever is new. */
  readonly person?: string | undefined
}

/**
 * The lead and an overseer let somebody serve at this station whom the office did not assign (S1 43), in the place of another or beside
 * all; answers who they are from now on. The office is told at the next bundle. Refuses `desk.not-lead`, `station.two-people`,
 * `people.not-on-staff` for a person, or one to be replaced, who does not serve here, `people.comes-themselves`.
 */
export function replacePerson(
  ledger: Ledger,
  request: Request,
  { person, replaces, ...rest }: Replacement,
): Result<{ readonly person: string }> {
  return write(ledger, request, (append): Result<{ readonly person: string }> => {
    const [constituency, device] = [scopeOf(ledger), localValue(ledger, 'device') ?? '']
    if (!leads(ledger, constituency, device)) return refuse('desk.not-lead', { constituency })
    if (!areTwo(request.actor)) return refuse('station.two-people', { constituency })
    const strange = [person, replaces].find((each) => each !== undefined && !personAt(ledger, each))
    if (strange !== undefined) return refuse('people.not-on-staff', { person: strange })
    if (request.actor.some((each) => each.person === person)) return refuse('people.comes-themselves', { name: rest.name })
    // By laptop and receipt: also a restored laptop names nobody as another was named.
    const seq = (headOf(ledger, bookOf(device, constituency))?.seq ?? 0) + 1
    const id = person ?? `${constituency}-${device.slice(0, 6)}-${seq}`
    append(constituency, 'person.replaced', { person: id, ...rest, ...(replaces !== undefined && { replaces }) })
    return done({ person: id })
  })
}
