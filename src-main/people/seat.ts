import { uptime as systemUptime } from 'node:os'
import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#words/acting.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import { confirm, type Second } from './confirm.ts'
import { idleSeconds } from './idle.ts'
import { personAt } from './people-at.ts'
import { setPin, type NewPin } from './set-pin.ts'
import { signIn, signOut, type SignIn, type SignedIn } from './sign-in.ts'
import type { Uptime } from './waits.ts'
import { isRehearsed } from '#words/rehearsed.ts'

type WhoIsHere = {
  readonly signedIn: Omit<SignedIn, 'ref'> | null
  /** Whose seat was locked because nothing was done. */
  readonly locked: { readonly person: string; readonly name: string } | null
  /** Seconds until that happens. */
  readonly locksIn: number | null
  /** Whether PINs are asked: always, but in a rehearsal that has stand-ins. */
  readonly pins: boolean
}

/** One window's seat at this machine: who is signed in at which place. It lives as long as the window's key to the app. */
export type Seat = {
  /** Who acts at a place, in one role, or undefined when nobody is signed in. */
  actorAt(place: string): Actor | undefined
  /** Something was done there: the time without work begins anew. */
  busy(place: string): void
  whoAt(place: string): WhoIsHere
  signIn(place: string, ask: SignIn, requestId?: string): Promise<Result<SignedIn>>
  signOut(place: string): Result<null>
  setPin(place: string, actor: Actor | undefined, ask: NewPin, requestId?: string): Promise<Result<null>>
  readonly confirm: (place: string, first: Actor[number], second: Second, roles: readonly string[]) => Promise<Result<Actor>>
  /** The window closes: everyone is signed out. */
  leave(): void
}

type Options = {
  readonly ledgerAt: (place: string) => Result<Ledger>
  /** In a rehearsal, who acts where nobody signed in; PINs are not asked then. Without effect in a live election. */
  readonly standIn?: ((ledger: Ledger) => Actor | undefined) | undefined
  readonly uptime?: Uptime
}

type Seated = { readonly ledger: Ledger; readonly who: SignedIn; readonly requestId: string | undefined; usedAt: number }

/** A new seat, with nobody on it. */
export function takeSeat({ ledgerAt, standIn, uptime = systemUptime }: Options): Seat {
  const seated = new Map<string, Seated>()
  const locked = new Map<string, { readonly person: string; readonly name: string }>()

  const standInAt = (place: string): Actor | undefined => {
    const opened = standIn && ledgerAt(place)
    return opened?.ok && isRehearsed(localValue(opened.value, 'election') ?? '') ? standIn!(opened.value) : undefined
  }
  const leave = (place: string, why: Body<'person.signed-out'>['why']): Result<null> => {
    const here = seated.get(place)
    // Off the seat first: whatever becomes of the record, nobody goes on in this name.
    seated.delete(place)
    return here ? signOut(here.ledger, here.who, why) : done(null)
  }
  /** Who is still signed in: not idle for too long, not sent elsewhere, and in the ledger that is open there. */
  const current = (place: string): Seated | undefined => {
    const here = seated.get(place)
    if (!here) return undefined
    const opened = ledgerAt(place)
    if (!opened.ok || opened.value !== here.ledger) {
      seated.delete(place)
      return undefined
    }
    const { person, name, role } = here.who
    if (uptime() - here.usedAt >= idleSeconds(here.ledger)) {
      locked.set(place, { person, name })
      leave(place, 'idle')
    } else if (!personAt(here.ledger, person)?.roles.includes(role)) leave(place, 'reassigned')
    return seated.get(place)
  }
  const machineAt = (place: string) => {
    const opened = ledgerAt(place)
    return opened.ok ? done({ ledger: opened.value, uptime, pins: standInAt(place) === undefined }) : opened
  }

  return {
    actorAt: (place) => {
      const here = current(place)
      return here ? [{ person: here.who.person, role: here.who.role }] : standInAt(place)
    },
    busy: (place) => {
      const here = seated.get(place)
      if (here) here.usedAt = uptime()
    },
    whoAt: (place) => {
      const here = current(place)
      const standIn = standInAt(place)
      const locksIn = here ? Math.ceil(idleSeconds(here.ledger) - (uptime() - here.usedAt)) : null
      const signedIn = here ? publicPart(here.who) : standIn ? standingIn(ledgerAt(place), standIn[0]!) : null
      return { signedIn, locked: here ? null : (locked.get(place) ?? null), locksIn, pins: standIn === undefined }
    },
    signIn: async (place, ask, requestId) => {
      const before = current(place)
      if (before && requestId !== undefined && before.requestId === requestId) return done(before.who)
      const machine = machineAt(place)
      if (!machine.ok) return machine
      const who = await signIn(machine.value, ask)
      if (!who.ok) return who
      leave(place, 'switch')
      seated.set(place, { ledger: machine.value.ledger, who: who.value, requestId, usedAt: uptime() })
      locked.delete(place)
      return who
    },
    signOut: (place) => {
      locked.delete(place)
      return leave(place, 'self')
    },
    setPin: async (place, actor, ask, requestId) => {
      const machine = machineAt(place)
      return machine.ok ? setPin(machine.value, { actor, requestId }, ask) : machine
    },
    confirm: async (place, first, second, roles) => {
      const machine = machineAt(place)
      return machine.ok ? confirm(machine.value, first, second, roles) : machine
    },
    leave: () => {
      for (const place of seated.keys()) if (current(place)) leave(place, 'closed')
    },
  }
}

const publicPart = ({ ref: _, ...rest }: SignedIn): WhoIsHere['signedIn'] => rest

function standingIn(opened: Result<Ledger>, { person, role }: Actor[number]): WhoIsHere['signedIn'] {
  const name = opened.ok ? personAt(opened.value, person)?.name : undefined
  return { person, name: name ?? person, role, failed: 0, replacedBy: [] }
}
