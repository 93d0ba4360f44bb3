import type { Input, PeopleHere, Present, Reply, Refusal, Who } from '#contract/index.ts'
import { create } from 'zustand'
import { act, ask, onRefusal } from '../client/call.ts'
import { useApp } from './app.ts'

export type Seat = {
  readonly who: Who | null
  readonly here: PeopleHere | null
  /** Someone else is about to sign in, at a rehearsal where a stand-in sits. */
  readonly switching: boolean
  /** Who locked the seat with their own hand. */
  readonly leftBy: { readonly person: string; readonly name: string } | null
  readonly refusal: Refusal | null
  /** Whether the seat is locked within half a minute, unless something is done. */
  readonly closing: boolean
}

const EMPTY: Seat = { who: null, here: null, leftBy: null, refusal: null, closing: false, switching: false }

/** Who sits in front of this window, by place. */
const useSeats = create<Readonly<Record<string, Seat>>>(() => ({}))
export const useSeat = (place: string): Seat => useSeats((seats) => seats[place] ?? EMPTY)

const put = (place: string, part: Partial<Seat>): void =>
  useSeats.setState((seats) => ({ [place]: { ...(seats[place] ?? EMPTY), ...part } }))

/** Seconds before the lock in which the seat warns. */
const WARNS = 30
const timers = new Map<string, number>()

/** Asks who is here. The next question follows when the seat would warn or lock, not before: asking does not keep it open. */
export async function loadSeat(place: string): Promise<void> {
  const [who, here] = await Promise.all([ask('people.who', place, {}), ask('people.list', place, {})])
  if (!who.ok || !here.ok) {
    const failed = who.ok ? here : who
    return put(place, failed.ok ? {} : { refusal: failed.error })
  }
  const { locksIn, signedIn } = who.value
  put(place, {
    who: who.value,
    here: here.value,
    refusal: null,
    closing: signedIn !== null && locksIn !== null && locksIn <= WARNS,
    ...(signedIn && { leftBy: null }),
  })
  clearTimeout(timers.get(place))
  if (locksIn === null) return
  const wait = locksIn > WARNS ? locksIn - WARNS : locksIn
  timers.set(
    place,
    window.setTimeout(() => void loadSeat(place), wait * 1000 + 300),
  )
}

/** Somebody touched the machine while it was about to lock: a question that only those at work ask keeps the seat. */
export async function stay(place: string): Promise<void> {
  put(place, { closing: false })
  await (place === 'office' ? ask('office.overview', place, {}) : ask('station.overview', place, {}))
  await loadSeat(place)
}

export async function signIn(place: string, asked: Input<'people.sign-in'>): Promise<Reply<Present>> {
  const reply = await act('people.sign-in', place, asked)
  if (reply.ok) await loadSeat(place)
  if (reply.ok) put(place, { switching: false })
  return reply
}

export const switchPerson = (place: string, switching: boolean): void => put(place, { switching })

/** Locks the seat, remembering whose it was; where a stand-in would take it at once, someone else may sign in. */
export async function leaveSeat(place: string): Promise<void> {
  const who = useSeats.getState()[place]?.who
  if (who?.pins === false) return switchPerson(place, true)
  const signedIn = who?.signedIn
  const reply = await act('people.sign-out', place, {})
  if (reply.ok && signedIn) put(place, { leftBy: signedIn })
  await loadSeat(place)
}

/** For as long as the window lives: whoever is told that nobody is signed in sees the lock. */
export function watchSeats(): void {
  onRefusal(({ code }, place) => {
    if (code === 'app.signed-out' && place !== null) void loadSeat(place)
  })
  useApp.subscribe(({ link }, before) => {
    if (link === 'linked' && before.link !== 'linked') for (const place of Object.keys(useSeats.getState())) void loadSeat(place)
  })
}
