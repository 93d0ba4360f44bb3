import { done } from '#contract/result.ts'
import { contestDetail } from '#office/merging/contest-detail.ts'
import { contestStandings } from '#office/merging/results.ts'
import type { Handlers } from './setting.ts'

export const resultHandlers: Handlers<'results'> = {
  'results.list': ({ ledger }, { constituency }) => done(contestStandings(ledger, constituency)),
  'results.contest': ({ ledger }, { contest }) => contestDetail(ledger, contest),
}
