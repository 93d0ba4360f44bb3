import type { pollingProcedures } from '#contract/polling.ts'
import { done } from '#contract/result.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { closeStation } from '#station/closing/close-station.ts'
import { receiptsToEnter } from '#backup/to-enter.ts'
import { stationDay } from '#station/day.ts'
import { findVoters, voterCard } from '#station/voting/find-voters.ts'
import { openPrepared } from '#station/preparing/open-station.ts'
import { stationOverview } from '#station/voting/overview.ts'
import { reenter } from '#station/voting/reenter.ts'
import { undoCheckIn } from '#station/voting/undo.ts'
import { once, type Handlers } from './desk.ts'

/** The check-in desk; the rest of the day is in polling.ts. */
export const stationHandlers: Omit<Handlers<'station'>, keyof typeof pollingProcedures> = {
  'station.overview': ({ ledger }) => done(stationOverview(ledger)),
  'station.find': ({ ledger }, { text }) => done(findVoters(ledger, text)),
  'station.voter': ({ ledger }, { voter }) => voterCard(ledger, voter),
  'station.check-in': ({ ledger, ...request }, asked) => checkIn(ledger, request, asked),
  'station.undo': ({ ledger, ...request }, asked) => undoCheckIn(ledger, request, asked),
  'station.reenter': ({ ledger, ...request }, paper) => reenter(ledger, request, paper),
  'station.lost-receipts': ({ ledger }) => receiptsToEnter(ledger, stationDay(ledger).books),
  'station.open': (desk, asked) => once(desk, () => openPrepared(desk.ledger, desk.actor, asked)),
  'station.close': (desk, { unused }) => once(desk, () => closeStation(desk.ledger, desk.actor, unused)),
}
