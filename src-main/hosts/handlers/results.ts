import { done } from '#contract/result.ts'
import { contestDetail } from '#office/results/contest-detail.ts'
import { contestStandings } from '#office/results/results.ts'
import { declareResult } from '#office/results/declare.ts'
import { declarations } from '#office/results/declared.ts'
import { once, type Handlers } from './setting.ts'

export const resultHandlers: Handlers<'results'> = {
  'results.list': ({ ledger }, { constituency }) => done(contestStandings(ledger, constituency)),
  'results.contest': ({ ledger }, { contest }) => contestDetail(ledger, contest),
  'results.declared': ({ ledger }) => done(declarations(ledger)),
  'results.declare': (setting, asked) => once(setting, () => declareResult(setting.ledger, setting.actor, asked)),
}
