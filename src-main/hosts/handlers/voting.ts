import { receiptsToEnter } from '#backup/to-enter.ts'
import { done } from '#contract/result.ts'
import { stationDay } from '#station/day.ts'
import { stationBoard } from '#station/voting/board.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { enterPaper } from '#station/voting/enter-paper.ts'
import { elsewhere } from '#station/voting/elsewhere.ts'
import { findVoters, voterCard } from '#station/voting/find-voters.ts'
import { incidentsOf } from '#station/voting/incidents.ts'
import { recordIncident } from '#station/voting/record-incident.ts'
import { reenter } from '#station/voting/reenter.ts'
import { countLeft } from '#station/voting/count-left.ts'
import { papersLeft } from '#station/voting/papers-left.ts'
import { exchangeSpoiled } from '#station/voting/spoil-paper.ts'
import { undoCheckIn } from '#station/voting/undo.ts'
import type { Handlers } from './setting.ts'

export const votingHandlers: Handlers<'voting'> = {
  'voting.find': ({ ledger }, { text }) => done(findVoters(ledger, text)),
  'voting.voter': ({ ledger }, { voter }) => voterCard(ledger, voter),
  'voting.check-in': ({ ledger, ...request }, asked) => checkIn(ledger, request, asked),
  'voting.undo': ({ ledger, ...request }, asked) => undoCheckIn(ledger, request, asked),
  'voting.spoil': ({ ledger, ...request }, spoiled) => exchangeSpoiled(ledger, request, spoiled),
  'voting.papers-left': ({ ledger }) => done(papersLeft(ledger)),
  'voting.count-left': ({ ledger, ...request }, counted) => countLeft(ledger, request, counted),
  'voting.elsewhere': ({ ledger }, { number }) => elsewhere(ledger, number),
  'voting.board': ({ ledger }) => done(stationBoard(ledger)),
  'voting.incident': ({ ledger, ...request }, incident) => recordIncident(ledger, request, incident),
  'voting.incidents': ({ ledger }) => done({ incidents: incidentsOf(ledger) }),
  'voting.reenter': ({ ledger, ...request }, paper) => reenter(ledger, request, paper),
  'voting.enter-paper': ({ ledger, ...request }, paper) => enterPaper(ledger, request, paper),
  'voting.lost-receipts': ({ ledger }) => receiptsToEnter(ledger, stationDay(ledger).books),
}
