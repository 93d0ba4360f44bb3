import type { Input, PeopleHere, Present, Reply, Refusal, Who } from '#contract/index.ts'
import { act, ask, onRefusal } from '../client/call.ts'
import { personAt, whoAt } from './person-at.ts'
import { ofLedger, onAnotherLedger } from './ledger.ts'
import { queries } from './queries.ts'
import { useAct } from './useAct.ts'
import { useAsk } from './useAsk.ts'

type Chair = {
  /** Someone else is about to sign in, at a rehearsal where a stand-in sits. */
  readonly switching: boolean
  /** Who locked the seat with their own hand. */
  readonly leftBy: { readonly person: string; readonly name: string } | null
}

export type Seat = Chair & {
  readonly who: Who | null
  readonly here: PeopleHere | null
  readonly refusal: Refusal | null
  /** Whether the seat is locked within half a minute, unless something is done. */
  readonly closing: boolean
}

const EMPTY: Chair = { leftBy: null, switching: false }

const useChairs = ofLedger((): Readonly<Record<string, Chair>> => ({}))
const put = (place: string, part: Partial<Chair>): void =>
  useChairs.setState((chairs) => ({ [place]: { ...(chairs[place] ?? EMPTY), ...part } }))

/** Seconds before the lock in which the seat warns. */
const WARNS = 30

/** Who sits in front of this window at a place. */
export function useSeat(place: string): Seat {
  const { value: who, refusal } = useAsk('people.who', place, {}, { shared: true })
  const { value: here, refusal: notHere } = useAsk('people.list', place, {}, { shared: true })
  const { leftBy, switching } = useChairs((chairs) => chairs[place] ?? EMPTY)
  const signedIn = who?.signedIn ?? null
  const closing = signedIn !== null && who !== null && who.locksIn !== null && who.locksIn <= WARNS
  return { who, here, refusal: refusal ?? notHere, closing, switching, leftBy: signedIn ? null : leftBy }
}

/** The next question follows when the seat would warn or lock, not before: asking does not keep it open. */
export function useSeatClock(place: string): void {
  useAsk('people.who', place, {}, { shared: true, every: ({ locksIn }) => untilNext(locksIn) })
}

function untilNext(locksIn: number | null): number | false {
  if (locksIn === null) return false
  return (locksIn > WARNS ? locksIn - WARNS : locksIn) * 1000 + 300
}

/** Asks who is here, and answers when the screens know. */
const loadSeat = (place: string): Promise<void> =>
  queries.refetchQueries({ queryKey: [place], predicate: ({ queryKey: [, name] }) => isOfPeople(name) })

const isOfPeople = (name: unknown): boolean => name === 'people.who' || name === 'people.list'

/** Somebody touched the machine while it was about to lock: a question that only those at work ask keeps the seat. */
export async function stay(place: string): Promise<void> {
  await (place === 'office' ? ask('office.overview', place, {}) : ask('station.overview', place, {}))
  await loadSeat(place)
}

/** Sitting down at a place; what was refused behind the lock is asked once more. */
export function useSignIn(place: string) {
  const { act, ...acting } = useAct('people.sign-in', place)
  const signIn = async (asked: Input<'people.sign-in'>): Promise<Reply<Present>> => {
    const reply = await act(asked)
    if (!reply.ok) return reply
    await loadSeat(place)
    put(place, { switching: false })
    return reply
  }
  return { signIn, ...acting }
}

export const switchPerson = (place: string, switching: boolean): void => put(place, { switching })

/** Locks the seat, remembering whose it was; where a stand-in would take it at once, someone else may sign in. */
export async function leaveSeat(place: string): Promise<void> {
  const who = whoAt(place)
  if (who?.pins === false) return switchPerson(place, true)
  const signedIn = who?.signedIn
  const reply = await act('people.sign-out', place, {})
  if (reply.ok && signedIn) put(place, { leftBy: signedIn })
  await loadSeat(place)
}

/** Who was last at work at each place. */
const lastAt = new Map<string, string>()
onAnotherLedger(() => lastAt.clear())

/**
 * For as long as the window lives: whoever is told that nobody is signed in sees the lock, and what was answered to one person is
 * gone before another's page is drawn.
 */
export function watchSeats(): void {
  onRefusal(({ code }, place) => {
    if (code === 'app.signed-out' && place !== null) void loadSeat(place)
  })
  queries.getQueryCache().subscribe(({ type, query: { queryKey } }) => {
    const [place, name] = queryKey as readonly [string | null, string]
    if (type !== 'updated' || name !== 'people.who' || place === null) return
    const person = personAt(place)
    if (person === '' || lastAt.get(place) === person) return
    const another = lastAt.has(place)
    lastAt.set(place, person)
    if (another) void queries.resetQueries({ queryKey: [place], predicate: (each) => !isOfPeople(each.queryKey[1]) })
  })
}
