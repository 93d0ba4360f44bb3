import { done } from '#contract/result.ts'
import { changeElection, electionDraft, previewChange, publishedIn } from '#office/setup/change-election.ts'
import { describeStation, stationFacts } from '#office/setup/describe-station.ts'
import { answerQuestion, openQuestions } from '#office/setup/questions.ts'
import { once, type Handlers } from './setting.ts'

export const setupHandlers: Handlers<'setup'> = {
  'setup.draft': ({ ledger }) => done(electionDraft(ledger)),
  'setup.preview': ({ ledger }, { draft }) => previewChange(ledger, draft),
  'setup.change': (setting, { draft, reason }) =>
    once(setting, () => changeElection(setting.ledger, setting.actor, draft, reason)),
  'setup.stations': ({ ledger }) => done(stationFacts(ledger)),
  'setup.describe-station': (setting, station) => once(setting, () => describeStation(setting.ledger, setting.actor, station)),
  'setup.questions': ({ ledger }) => done({ questions: openQuestions(ledger), fixed: publishedIn(ledger) !== undefined }),
  'setup.answer': (setting, asked) => once(setting, () => answerQuestion(setting.ledger, setting.actor, asked)),
}
