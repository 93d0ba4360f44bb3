import type { CommandName, Input, Output, QueryName } from '#contract/index.ts'
import { write } from '#ledger/append.ts'
import { attached } from '#ledger/attachments.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { hasPin, isUnkept } from '#people/set-pin.ts'
import { keeperAt, peopleAt } from '#people/people-at.ts'
import type { Seat } from '#people/seat.ts'
import { officeOverview } from '#office/merging/overview.ts'
import { checkIn } from '#station/check-in.ts'
import { closeStation } from '#station/close-station.ts'
import { findVoters, voterCard } from '#station/find-voters.ts'
import { openStation } from '#station/open-station.ts'
import { stationOverview } from '#station/overview.ts'
import { undoCheckIn } from '#station/undo.ts'

/** Where a procedure runs: its ledger, who asks, and the request it answers. */
export type Desk = { readonly ledger: Ledger; readonly actor: Actor; readonly requestId?: string | undefined }

type AtLedger = Exclude<QueryName | CommandName, `app.${string}` | PeopleName>
export type Handlers = {
  readonly [N in AtLedger]: (desk: Desk, input: Input<N>) => Result<Output<N>> | Promise<Result<Output<N>>>
}

/** Asked before anyone signed in, too. */
export type PeopleDesk = Omit<Desk, 'actor'> & {
  readonly place: string
  readonly actor: Actor | undefined
  readonly seat: Seat | undefined
}

type PeopleName = Extract<QueryName | CommandName, `people.${string}`>
type PeopleHandlers = {
  readonly [N in PeopleName]: (desk: PeopleDesk, input: Input<N>) => Result<Output<N>> | Promise<Result<Output<N>>>
}

/** The use case behind every procedure that works on a ledger. */
export const handlers: Handlers = {
  'office.overview': ({ ledger }) => done(officeOverview(ledger)),
  'office.print': ({ ledger }, { sha256 }) => {
    const bytes = attached(ledger, sha256)
    return bytes
      ? done({ name: `${sha256.slice(0, 12)}.pdf`, base64: bytes.toString('base64') })
      : refuse('print.unknown', { sha256 })
  },
  'station.overview': ({ ledger }) => done(stationOverview(ledger)),
  'station.find': ({ ledger }, { text }) => done(findVoters(ledger, text)),
  'station.voter': ({ ledger }, { voter }) => voterCard(ledger, voter),
  'station.check-in': ({ ledger, ...request }, asked) => checkIn(ledger, request, asked),
  'station.undo': ({ ledger, ...request }, asked) => undoCheckIn(ledger, request, asked),
  'station.open': (desk, asked) => once(desk, () => openStation(desk.ledger, desk.actor, asked)),
  'station.close': (desk, { unused }) => once(desk, () => closeStation(desk.ledger, desk.actor, unused)),
}

/** Who is there and who sits here. A session without a seat knows none of it but the list. */
export const peopleHandlers: PeopleHandlers = {
  'people.list': ({ ledger }) =>
    done({
      people: peopleAt(ledger).map((each) => ({ ...each, pin: hasPin(ledger, each.person) })),
      keeper: keeperAt(ledger),
      unkept: isUnkept(ledger),
    }),
  'people.who': ({ seat, place }) => (seat ? done(seat.whoAt(place)) : noSeat('people.who')),
  'people.sign-in': async ({ seat, place, requestId }, asked) => {
    const signedIn = seat ? await seat.signIn(place, asked, requestId) : noSeat('people.sign-in')
    if (!signedIn.ok) return signedIn
    const { person, name, role, failed } = signedIn.value
    return done({ person, name, role, failed })
  },
  'people.sign-out': ({ seat, place }) => (seat ? seat.signOut(place) : noSeat('people.sign-out')),
  'people.set-pin': ({ seat, place, actor, requestId }, asked) =>
    seat ? seat.setPin(place, actor, asked, requestId) : noSeat('people.set-pin'),
}

const noSeat = (name: PeopleName): Result<never> => refuse('app.unknown-procedure', { name })

/** A use case that keeps no answers of its own, done once per request. */
const once = <T>({ ledger, actor, requestId }: Desk, act: () => Result<T>): Result<T> => write(ledger, { actor, requestId }, act)
