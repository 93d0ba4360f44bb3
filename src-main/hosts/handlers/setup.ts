import { done } from '#contract/result.ts'
import { changeElection, electionDraft, previewChange, publishedIn } from '#office/setup/change-election.ts'
import { describeStation, stationFacts } from '#office/setup/describe-station.ts'
import { answerQuestion, openQuestions } from '#office/setup/questions.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { staffOfNew } from '#rehearsal/staff.ts'
import { electionOf } from '#roll/election.ts'
import { once, type Handlers, type Setting } from './setting.ts'

export const setupHandlers: Handlers<'setup'> = {
  'setup.draft': ({ ledger }) => done(electionDraft(ledger)),
  'setup.preview': ({ ledger }, { draft }) => previewChange(ledger, draft),
  'setup.change': (setting, { draft, reason }) =>
    once(setting, () => {
      const before = codesOf(setting)
      const changed = changeElection(setting.ledger, setting.actor, draft, reason)
      const staff = electionOf(setting.ledger).body.mode === 'rehearsal' ? staffOfNew(before, codesOf(setting)) : []
      if (changed.ok && staff.length > 0) assignPeople(setting.ledger, setting.actor, staff)
      return changed
    }),
  'setup.stations': ({ ledger }) => done(stationFacts(ledger)),
  'setup.describe-station': (setting, station) => once(setting, () => describeStation(setting.ledger, setting.actor, station)),
  'setup.questions': ({ ledger }) => done({ questions: openQuestions(ledger), fixed: publishedIn(ledger) !== undefined }),
  'setup.answer': (setting, asked) => once(setting, () => answerQuestion(setting.ledger, setting.actor, asked)),
}

const codesOf = ({ ledger }: Pick<Setting, 'ledger'>): readonly string[] =>
  electionOf(ledger).body.constituencies.map(({ code }) => code)
