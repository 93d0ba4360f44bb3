import { done, refuse, type Result } from '#contract/result.ts'
import { nearCandidates } from '#people/near-candidates.ts'
import { replacePerson } from '#people/replace-person.ts'
import { hasPin, isUnkept } from '#people/set-pin.ts'
import { keeperAt, peopleAt } from '#people/people-at.ts'
import type { PeopleHandlers } from './setting.ts'

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
    const { ref: _, ...present } = signedIn.value
    return done(present)
  },
  'people.sign-out': ({ seat, place }) => (seat ? seat.signOut(place) : noSeat('people.sign-out')),
  'people.set-pin': ({ seat, place, actor, requestId }, asked) =>
    seat ? seat.setPin(place, actor, asked, requestId) : noSeat('people.set-pin'),
  'people.near-candidates': ({ ledger }, asked) => done(nearCandidates(ledger, asked)),
  'people.replace': ({ ledger, actor, requestId }, asked) =>
    actor ? replacePerson(ledger, { actor, requestId }, asked) : refuse('app.signed-out'),
}

const noSeat = (name: keyof PeopleHandlers): Result<never> => refuse('app.unknown-procedure', { name })
