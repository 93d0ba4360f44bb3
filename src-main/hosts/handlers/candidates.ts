import { done } from '#contract/result.ts'
import { candidatesOverview } from '#office/candidates/overview.ts'
import { keepCandidate } from '#office/candidates/keep.ts'
import { proposeCandidate } from '#office/candidates/propose.ts'
import { recordPreselection, tryPreselection } from '#office/candidates/preselect.ts'
import { stateFormal, statePreliminary } from '#office/candidates/state-lists.ts'
import { vetCandidate } from '#office/candidates/vet.ts'
import { withdrawCandidate } from '#office/candidates/withdraw.ts'
import { once, type Handlers } from './setting.ts'

export const candidateHandlers: Handlers<'candidates'> = {
  'candidates.overview': ({ ledger }) => done(candidatesOverview(ledger)),
  'candidates.propose': (setting, asked) => once(setting, () => proposeCandidate(setting.ledger, setting.actor, asked)),
  'candidates.vet': (setting, asked) => once(setting, () => vetCandidate(setting.ledger, setting.actor, asked)),
  'candidates.withdraw': (setting, asked) => once(setting, () => withdrawCandidate(setting.ledger, setting.actor, asked)),
  'candidates.keep': (setting, asked) => once(setting, () => keepCandidate(setting.ledger, setting.actor, asked)),
  'candidates.state-preliminary': (setting, { contest, on }) =>
    once(setting, () => statePreliminary(setting.ledger, setting.actor, contest, on)),
  'candidates.try-preselection': ({ ledger }, asked) => tryPreselection(ledger, asked),
  'candidates.preselect': (setting, asked) => once(setting, () => recordPreselection(setting.ledger, setting.actor, asked)),
  'candidates.state-formal': (setting, { contest, candidates, on }) =>
    once(setting, () => stateFormal(setting.ledger, setting.actor, contest, candidates, on)),
}
