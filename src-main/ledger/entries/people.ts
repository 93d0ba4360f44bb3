import { z } from 'zod'
import { entryType } from './define.ts'
import { Count, Hash, Reason, Word } from '#words/fields.ts'
import { STATION } from '#words/roles.ts'

/** Who sat at a machine, each device in its own book: the office in the town's, a station in its constituency's. Never a PIN. */
export const peopleEntries = {
  /** `failed`: wrong PINs given for this person here since they last signed in. */
  'person.signed-in': entryType(['town', 'constituency'], ['office', 'station'], { failed: Count }),
  'person.signed-out': entryType(['town', 'constituency'], ['office', 'station'], {
    /** The sign-in that ends here. */
    ref: Hash,
    why: z.enum(['self', 'idle', 'switch', 'reassigned', 'closed']),
  }),
  /** The actor let this person set a PIN on this machine; the actor is the person where they changed it or were the first. */
  'person.pin-set': entryType(['town', 'constituency'], ['office', 'station'], { person: Word }),
  /** The lead and an overseer let somebody serve whom the office did not assign; `replaces`: who serves no longer. */
  'person.replaced': entryType('constituency', 'station', {
    person: Word,
    name: Word,
    roles: z.array(z.enum(STATION)).min(1),
    replaces: Word.optional(),
    reason: Reason,
  }),
}
