import { done } from '#contract/result.ts'
import { listCandidates } from '#office/setup/list-candidates.ts'
import { once, type Handlers } from './setting.ts'

export const candidateHandlers: Handlers<'candidates'> = {
  'candidates.list': (setting, { contest, proposals }) =>
    once(setting, () => {
      const listed = listCandidates(setting.ledger, setting.actor, contest, proposals)
      return listed.ok ? done({ listed: listed.value }) : listed
    }),
}
