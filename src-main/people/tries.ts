import { z } from 'zod'
import { localValue, localValuesUnder, setLocalValue, type Ledger, type LocalKey } from '#ledger/open.ts'
import { MACHINE, PERSON, remaining, waitAfter, type Wait } from './waits.ts'

const Wait = z.strictObject({ since: z.number(), wait: z.number() })
const Tries = Wait.extend({ failed: z.int(), untold: z.int(), replacedBy: z.array(z.string()).readonly().default([]) })

/**
 * Wrong PINs for one person on this machine: in a row (`failed`), and since they last signed in (`untold`); and who has replaced their
 * PIN since then.
 */
export type Tries = z.infer<typeof Tries>

const NONE: Omit<Tries, 'replacedBy'> = { failed: 0, untold: 0, since: 0, wait: 0 }

const keyOf = (person: string): LocalKey => `pin-tries/${person}`

export function triesOf(ledger: Ledger, person: string): Tries {
  const kept = localValue(ledger, keyOf(person))
  return kept === undefined ? { ...NONE, replacedBy: [] } : Tries.parse(JSON.parse(kept))
}

const keep = (ledger: Ledger, person: string, tries: Tries): void => setLocalValue(ledger, keyOf(person), JSON.stringify(tries))

const keepMachine = (ledger: Ledger, wait: Wait): void => setLocalValue(ledger, 'pin-tries', JSON.stringify(wait))

/** Whole seconds until a PIN of this person may be tried here. */
export function secondsToWait(ledger: Ledger, person: string, uptime: number): number {
  const machine = localValue(ledger, 'pin-tries')
  const waits: readonly Wait[] = [triesOf(ledger, person), ...(machine === undefined ? [] : [Wait.parse(JSON.parse(machine))])]
  return Math.ceil(Math.max(...waits.map((wait) => remaining(wait, uptime))))
}

/** Counts one more wrong PIN, for the person and the machine, on disk before this returns. */
export function countTry(ledger: Ledger, person: string, uptime: number): void {
  ledger.statements.atOnce(() => {
    const { failed, untold, replacedBy } = triesOf(ledger, person)
    const wait = waitAfter(PERSON, failed + 1)
    keep(ledger, person, { failed: failed + 1, untold: untold + 1, replacedBy, since: uptime, wait })
    const all = localValuesUnder(ledger, 'pin-tries/').reduce((sum, kept) => sum + Tries.parse(JSON.parse(kept)).failed, 0)
    keepMachine(ledger, { since: uptime, wait: waitAfter(MACHINE, all) })
  })
}

/** The try that was counted last was right: nobody waits for it. The wrong ones before stay untold. */
export function forgive(ledger: Ledger, person: string): void {
  ledger.statements.atOnce(() => {
    const { untold, replacedBy } = triesOf(ledger, person)
    keep(ledger, person, { ...NONE, replacedBy, untold: Math.max(0, untold - 1) })
    keepMachine(ledger, { since: 0, wait: 0 })
  })
}

/** A new PIN begins with free tries. `by`: the others who put it in the place of one that was there. */
export function startAfresh(ledger: Ledger, person: string, by: readonly string[]): void {
  const { untold, replacedBy } = triesOf(ledger, person)
  keep(ledger, person, { ...NONE, untold, replacedBy: [...new Set([...replacedBy, ...by])] })
}

/** The person has been told, and the ledger too. */
export const told = (ledger: Ledger, person: string): void =>
  keep(ledger, person, { ...triesOf(ledger, person), untold: 0, replacedBy: [] })
