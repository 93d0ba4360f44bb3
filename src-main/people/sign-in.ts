import { calledIn } from '#counting/called-people.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { checkPin, type PinMachine } from './check-pin.ts'
import { personAt, scopeOf } from './people-at.ts'
import { told, triesOf } from './tries.ts'

export type SignedIn = {
  /** The entry that says so. */
  readonly ref: string
  readonly person: string
  readonly name: string
  /** Whoever holds several roles acts in one at a time. */
  readonly role: string
  /** Wrong PINs given for this person here since they last signed in. */
  readonly failed: number
  /** Names of those who replaced this person's PIN here since then, without the old one. */
  readonly replacedBy: readonly string[]
}

export type SignIn = { readonly person: string; readonly pin: string; readonly role?: string | undefined }

/**
 * Signs a person in at this machine, and records it with the wrong PINs since the last time; who replaced their PIN is told as well. `role` may be left out by whoever holds
 * one. Refuses `people.which-role`, and what `checkPin` refuses; with `pins` false any PIN will do.
 */
export async function signIn(
  machine: PinMachine & { readonly pins: boolean },
  { person, pin, role: asked }: SignIn,
): Promise<Result<SignedIn>> {
  const { ledger } = machine
  const right = machine.pins ? await checkPin(machine, person, pin) : done(null)
  if (!right.ok) return right
  const known = personAt(ledger, person)
  const held = known?.roles ?? []
  const role = asked ?? (held.length === 1 ? held[0] : undefined)
  if (!known || role === undefined || !held.includes(role)) return refuse('people.which-role', { roles: held.join('、') })
  return write(ledger, { actor: [{ person, role }] }, (append) => {
    const { untold: failed, replacedBy: by } = triesOf(ledger, person)
    const { hash } = append(scopeOf(ledger), 'person.signed-in', { failed })
    told(ledger, person)
    const replacedBy = by.map(calledIn(ledger, scopeOf(ledger)))
    return done({ ref: hash, person, name: known.name, role, failed, replacedBy })
  })
}

/** Records that a person left, and why. */
export function signOut(ledger: Ledger, { ref, person, role }: SignedIn, why: Body<'person.signed-out'>['why']): Result<null> {
  return write(ledger, { actor: [{ person, role }] }, (append) => {
    append(scopeOf(ledger), 'person.signed-out', { ref, why })
    return done(null)
  })
}
