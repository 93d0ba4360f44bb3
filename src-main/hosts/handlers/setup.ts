import { done } from '#contract/result.ts'
import { changeElection, electionDraft, previewChange, publishedIn } from '#office/setup/change-election.ts'
import { answerQuestion, openQuestions } from '#office/setup/questions.ts'
import { once, type Handlers } from './setting.ts'

export const setupHandlers: Handlers<'setup'> = {
  'setup.draft': ({ ledger }) => done(electionDraft(ledger)),
  'setup.preview': ({ ledger }, { draft }) => previewChange(ledger, draft),
  'setup.change': (setting, { draft, reason }) =>
    once(setting, () => changeElection(setting.ledger, setting.actor, draft, reason)),
  'setup.questions': ({ ledger }) => done({ questions: openQuestions(ledger), fixed: publishedIn(ledger) !== undefined }),
  'setup.answer': (setting, asked) => once(setting, () => answerQuestion(setting.ledger, setting.actor, asked)),
}
