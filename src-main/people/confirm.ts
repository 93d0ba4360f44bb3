import type { Actor } from '#words/acting.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { checkPin, type PinMachine } from './check-pin.ts'
import { personAt } from './people-at.ts'

export type Second = { readonly person: string; readonly pin: string }

/**
 * A second person joins an act at the same machine: both are its actors from here on. They act in the first of `roles` that they hold.
 * Refuses `people.same-person`, `people.second-role`, and what `checkPin` refuses; with `pins` false any PIN will do.
 */
export async function confirm(
  machine: PinMachine & { readonly pins: boolean },
  first: Actor[number],
  { person, pin }: Second,
  roles: readonly string[],
): Promise<Result<Actor>> {
  if (person === first.person) return refuse('people.same-person', { person })
  const held = personAt(machine.ledger, person)?.roles ?? []
  const role = roles.find((each) => held.includes(each))
  if (role === undefined) return refuse('people.second-role', { person, roles: roles.join('、') })
  const right = machine.pins ? await checkPin(machine, person, pin) : done(null)
  return right.ok ? done([first, { person, role }]) : right
}
