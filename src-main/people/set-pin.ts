import { isAnswered, write } from '#ledger/append.ts'
import type { Actor } from '#words/acting.ts'
import { localValue, setLocalValue, type Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { checkPin, type PinMachine } from './check-pin.ts'
import { keeperAt, peopleAt, personAt, scopeOf } from './people-at.ts'
import { isEasy, verifierOf } from './pin.ts'
import { startAfresh } from './tries.ts'

export type NewPin = {
  readonly person: string
  readonly pin: string
  /** The PIN so far, from whoever changes their own. */
  readonly current?: string | undefined
}

/** `pins` false: a rehearsal where any PIN will do. */
type PinsMachine = PinMachine & { readonly pins: boolean }

type Request = { readonly actor: Actor | undefined; readonly requestId?: string | undefined }

export const hasPin = (ledger: Ledger, person: string): boolean => localValue(ledger, `pin/${person}`) !== undefined

/** Whether nobody ever had a PIN: whoever sits at the machine is then setting it up, and there is nobody they could ask. */
export const isUntouched = (ledger: Ledger): boolean => factsOf(ledger, 'person.pin-set').length === 0

/** Whether nobody whose word counts has a PIN on this machine yet: then the first of them sets their own. */
export function isUnkept(ledger: Ledger): boolean {
  const keeper = keeperAt(ledger)
  return !peopleAt(ledger).some(({ person, roles }) => roles.includes(keeper) && hasPin(ledger, person))
}

/**
 * Sets someone's PIN on this machine and records who let it happen (decision 0006): a first one by the keeper of this place (lead, admin);
 * one that is there already only by two others, whom the person is told of when they next sign in; one's own with the PIN so far; the
 * first keeper on a machine without one. Refuses `pin.not-here`, `pin.too-easy`, `pin.keeper`, `pin.two-others`, `pin.too-few`,
 * `pin.current`, and what `checkPin` refuses.
 */
export async function setPin(
  machine: PinsMachine,
  { actor, requestId }: Request,
  { person, pin, current }: NewPin,
): Promise<Result<null>> {
  const { ledger } = machine
  // A repeated request would find its old PIN changed already, and count it as wrong.
  if (requestId !== undefined && isAnswered(ledger, requestId)) return done(null)
  const target = personAt(ledger, person)
  if (!target) return refuse('pin.not-here', { person })
  const replaces = hasPin(ledger, person)
  const warrant = await warrantFor(machine, actor, target, current)
  if (!warrant.ok) return warrant
  if (isEasy(pin)) return refuse('pin.too-easy')
  const kept = await verifierOf(pin)
  return write(ledger, { actor: warrant.value, requestId }, (append) => {
    // Set by somebody else while this one was reckoned.
    if (!replaces && hasPin(ledger, person)) return refuse('pin.two-others', { person })
    append(scopeOf(ledger), 'person.pin-set', { person })
    setLocalValue(ledger, `pin/${person}`, kept)
    startAfresh(ledger, person, replaces ? warrant.value.map((each) => each.person).filter((each) => each !== person) : [])
    return done(null)
  })
}

/** In whose name this PIN may be set. */
async function warrantFor(
  machine: PinsMachine,
  actor: Actor | undefined,
  { person, roles }: { readonly person: string; readonly roles: readonly string[] },
  current: string | undefined,
): Promise<Result<Actor>> {
  const keeper = keeperAt(machine.ledger)
  if (roles.includes(keeper) && isUnkept(machine.ledger)) return done([{ person, role: keeper }])
  if (actor?.[0]?.person === person && hasPin(machine.ledger, person)) {
    if (current === undefined) return refuse('pin.current')
    const right = await checkPin(machine, person, current)
    return right.ok ? done([actor[0]]) : right
  }
  const others = actor?.filter((each) => each.person !== person) ?? []
  if (others.length === 2) return done(others)
  if (!hasPin(machine.ledger, person))
    return others.some(({ role }) => role === keeper) ? done(others) : refuse('pin.keeper', { roles: keeper })
  // Whoever could replace a second person's PIN alone would be both people of every act.
  const able = peopleAt(machine.ledger).filter(
    (each) => each.person !== person && (!machine.pins || hasPin(machine.ledger, each.person)),
  )
  return able.length < 2 ? refuse('pin.too-few', { n: able.length }) : refuse('pin.two-others', { person })
}
