import type { FormFilled } from '#contract/forms.ts'
import { done, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import { isTypedSlot, type FormSlot, type TypedSlot } from '#words/form-slots.ts'
import { printsMade } from '../registers/prints-made.ts'
import { stationFacts } from '../setup/describe-station.ts'
import { copiesOf, type FormOf } from './copies.ts'
import { slotsOf } from './form-document.ts'
import { constituencyValues, townValues } from './values.ts'
import { ownWordingHash } from './wording.ts'

/** What a form would say now, what it lacks, and what is asked of whoever prints it. Refuses what `copiesOf` does. */
export function formFilled(ledger: Ledger, asked: FormOf): Result<FormFilled> {
  const copies = copiesOf(ledger, asked)
  if (!copies.ok) return copies
  const rows = copies.value
  const slots = slotsOf(ledger, asked)
  // A card says day and hours in one line.
  const values =
    asked.form === 'voter-cards' ? { ...townValues(ledger), ...constituencyValues(ledger, asked.of ?? '') } : (rows[0] ?? {})
  const isKnown = (slot: string): boolean => Object.entries(values).some(([key, text]) => key === slot && text !== '')
  const mine = slots.filter((slot) => !isTypedSlot(slot) || isKnown(slot))
  return done({
    form: asked.form,
    copies: rows.length,
    isOwnWording: asked.form !== 'voter-cards' && ownWordingHash(ledger, asked.form) !== undefined,
    known: mine.filter(isKnown),
    missing: [...mine.filter((slot) => !isKnown(slot)), ...(asked.form === 'polling-notice' ? lackingOfStations(ledger) : [])],
    typed: slots.filter(isTypedSlot).map((slot) => ({ slot, last: lastTyped(ledger, asked, slot) ?? rows[0]?.[slot] ?? '' })),
  })
}

/** What was typed last: the telephone in any form, anything else in this one; the number of a notice is never that of another. */
function lastTyped(ledger: Ledger, { form }: FormOf, slot: TypedSlot): string | undefined {
  if (slot === 'number') return undefined
  return printsMade(ledger).find((each) => (slot === 'telephone' || each.form === form) && each.params[slot] !== undefined)
    ?.params[slot]
}

/** What nobody has said of some polling station, whose line in a notice has room for it. */
function lackingOfStations(ledger: Ledger): readonly FormSlot[] {
  const stations = stationFacts(ledger)
  const lacks = (slot: FormSlot, isLacking: (station: (typeof stations)[number]) => boolean): readonly FormSlot[] =>
    stations.some(isLacking) ? [slot] : []
  return [
    ...lacks('address', ({ address }) => address === null),
    ...lacks('hours', ({ open }) => open === null),
    ...lacks('stationTelephone', ({ telephone }) => telephone === null),
  ]
}
