import type { Procedure } from '#contract/index.ts'
import { refuse, type Result } from '#contract/result.ts'
import type { Second } from '#people/confirm.ts'
import type { Seat } from '#people/seat.ts'
import type { Actor } from '#words/acting.ts'

/** Who sits in front of the screen, per place, or undefined while nobody is signed in there. */
export type Session = {
  readonly actorAt: (place: string) => Actor | undefined
  /** Where people sign in. Without one the session acts as it was made. */
  readonly seat?: Seat
  /** Lets a second person join an act in the seat's stead: at the command line, which names their role or believes them. */
  readonly confirm?: Seat['confirm']
}

/** The session of a window in which people sign in. */
export const sessionOf = (seat: Seat): Session => ({ actorAt: (place) => seat.actorAt(place), seat })

/** Both people of an act, when the second one's PIN and role are right. */
export function confirmed(
  { seat, confirm }: Session,
  place: string,
  [first]: Actor,
  second: Second,
  { second: rule }: Procedure,
): Promise<Result<Actor>> | Result<Actor> {
  const roles = rule?.roles ?? []
  const joins = confirm ?? seat?.confirm
  return joins ? joins(place, first!, second, roles) : refuse('people.second-role', { roles: roles.join('、') })
}
