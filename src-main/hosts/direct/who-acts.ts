import { randomUUID } from 'node:crypto'
import type { Mode } from '#words/election.ts'
import type { Procedure } from '#contract/index.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { takeSeat, type Seat } from '#people/seat.ts'
import type { Ledger } from '#ledger/open.ts'
import { keeperAt } from '#people/people-at.ts'
import { standIns } from '#rehearsal/staff.ts'
import type { Second } from '#people/confirm.ts'
import type { Actor } from '#words/acting.ts'
import { type Dispatcher } from '../dispatcher.ts'
import { sessionOf, type Session } from '../session.ts'
import type { Places } from '../places.ts'
import { NamedInVain, NOBODY_SIGNS_IN, ONE_PERSON } from './named-in-vain.ts'
import { NobodyNamed } from './nobody-named.ts'

type Person = Actor[number]

export type Named = {
  /** Named people, one or two. In an election in earnest they sign in; in a rehearsal they are believed. */
  readonly as: readonly Person[] | undefined
  /** Their PINs in the same order; asked for in an election in earnest alone. */
  readonly pins: (people: readonly Person[]) => Promise<readonly string[]>
  /** In a rehearsal without names: the roles that stand-ins take, where the procedure leaves it open. */
  readonly standIns?: readonly string[]
  /** Who does not stand in: whom the act is about. */
  readonly besides?: readonly string[]
}

/** An election in earnest, or one that is rehearsed; unknown of a ledger without one, and of one that cannot be opened. */
export type ModeKnown = Mode | 'unknown'

/** Where they act: in which election, and at which ledger, where it opens. */
type Scene = {
  readonly mode: ModeKnown
  readonly ledger: Ledger | undefined
  readonly place: string
  /** One person was not enough: in a rehearsal a second one stands in beside them. */
  readonly both?: boolean
}

/** Who asks, and who joins in the frame. */
type Acting = { readonly session: Session; readonly second?: Second }

export type WhoActs = {
  /** Refuses what signing in refuses. Throws `NobodyNamed` and `NamedInVain`. */
  for(procedure: Procedure, named: Named, scene: Scene): Promise<Result<Acting>>
  /** Whoever is signed in is signed out. */
  leave(): void
}

/** Who acts where no one sits in front of a screen. */
export function whoActs(places: Places, dispatcher: Dispatcher): WhoActs {
  const seat = takeSeat({ ledgerAt: (place) => places.open(place) })
  /** Who is signed in, by the PIN that was right: one command may ask several things, and the next one’s PIN is its own. */
  let seated: { readonly who: string; readonly pin: string } | undefined

  const signIn = async ({ person, role }: Person, pin: string, place: string): Promise<Result<unknown>> => {
    const who = `${person}:${role}`
    if (seated?.who === who && seated.pin === pin) return done(null)
    const frame = { kind: 'command', name: 'people.sign-in', place, requestId: randomUUID(), input: { person, pin, role } }
    const reply = await dispatcher.dispatch(frame, sessionOf(seat))
    if (reply.ok) seated = { who, pin }
    return reply
  }

  const inEarnest = async ({ roles }: Procedure, { as, pins }: Named, place: string): Promise<Result<Acting>> => {
    if (!as) throw new NobodyNamed(roles.join(', '))
    const [first, second] = await pins(as)
    const signed = await signIn(as[0]!, first ?? '', place)
    return signed.ok ? done(together({ ...sessionOf(seat), confirm: joining(seat, as[1]) }, as[1], second)) : signed
  }

  return {
    for: async (procedure, named, { mode, ledger, place, both = false }) => {
      const { as } = named
      if (procedure.place === 'app') {
        if (as && mode !== 'rehearsal') throw new NamedInVain(NOBODY_SIGNS_IN)
        return done({ session: { actorAt: () => as && [...as] } })
      }
      // A query may stand before the act that takes two.
      if (as?.[1] && !procedure.second && procedure.kind !== 'query') throw new NamedInVain(ONE_PERSON)
      // Asked of nobody, or by whoever is named: setting a first PIN.
      if (procedure.roles.length === 0 && !as && !both) return done({ session: sessionOf(seat) })
      if (mode === 'live') return inEarnest(procedure, named, place)
      const [first, second] = as ?? standInsFor(procedure, named, ledger, both)
      return done(together(believed(first!, seat, second), second, ANY_PIN))
    },
    leave: () => {
      seated = undefined
      seat.leave()
    },
  }
}

const ANY_PIN = '0000'

const together = (session: Session, second: Person | undefined, pin = ''): Acting =>
  second ? { session, second: { person: second.person, pin } } : { session }

/** The second person acts in the role they were named with, or not at all. */
const joining =
  (seat: Seat, named: Person | undefined): Seat['confirm'] =>
  (place, first, second, roles) =>
    seat.confirm(
      place,
      first,
      second,
      roles.filter((role) => role === named?.role),
    )

/** In a rehearsal: whoever the procedure needs, a second person included. */
function standInsFor(
  { roles, second }: Procedure,
  { standIns: taken = [], besides }: Named,
  ledger: Ledger | undefined,
  both: boolean,
): readonly Person[] {
  if (!ledger) throw new NobodyNamed(roles.join(', '))
  const asked = [
    roles.length > 0 ? roles : [keeperAt(ledger), ...(second?.roles ?? [])],
    ...(second && (both || second.needed === 'always') ? [second.roles] : []),
  ]
  const standing = standIns(ledger, taken.length > 0 ? taken.map((role) => [role]) : asked, besides)
  if (!standing) throw new NobodyNamed(roles.join(', '))
  return standing
}

/** Whoever is named in a rehearsal acts, and a second person with them. */
const believed = (first: Person, seat: Seat, second: Person | undefined): Session => ({
  actorAt: () => [first],
  seat,
  confirm: async (_place, one, { person }, roles) => {
    if (person === one.person) return refuse('people.same-person', { person })
    const role = roles.find((each) => each === second?.role)
    return role ? done([one, { person, role }]) : refuse('people.second-role', { person, roles: roles.join('、') })
  },
})
