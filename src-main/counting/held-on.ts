import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { openingsThatLock } from '#roll/locked-roll.ts'
import { checkHeldOn } from '#rules/day/opening-day.ts'
import type { Finding } from '#rules/findings.ts'
import { beijingDay } from '#words/beijing-day.ts'

/**
 * A vote that a station held on another day than the election's, once a day and reason. Practice and rehearsal invent their time. The day is
 * that of the laptop, which shut its station or asked for the reason by it.
 */
export function heldOnOtherDay(ledger: Ledger, constituency: string): readonly Finding[] {
  const { mode, day } = electionOf(ledger).body
  if (mode !== 'live') return []
  const found = openingsThatLock(ledger, constituency).flatMap(({ at, body }) =>
    checkHeldOn(constituency, { opened: beijingDay(new Date(at)), day, reason: body.otherDay }),
  )
  return [...new Map(found.map((each) => [each.message, each])).values()]
}
