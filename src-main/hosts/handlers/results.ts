import { done } from '#contract/result.ts'
import { contestStandings } from '#office/merging/results.ts'
import { declareResult } from '#office/declaring/declare.ts'
import { declarations } from '#office/declaring/declared.ts'
import { once, type Handlers } from './setting.ts'

export const resultHandlers: Handlers<'results'> = {
  'results.list': ({ ledger }, { constituency }) => done(contestStandings(ledger, constituency)),
  'results.declared': ({ ledger }) => done(declarations(ledger)),
  'results.declare': (setting, asked) => once(setting, () => declareResult(setting.ledger, setting.actor, asked)),
}
