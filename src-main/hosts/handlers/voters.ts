import { done } from '#contract/result.ts'
import { findInTown } from '#office/candidates/find-voters.ts'
import type { Handlers } from './setting.ts'

export const voterHandlers: Handlers<'voters'> = {
  'voters.find': ({ ledger }, { text }) => done(findInTown(ledger, text)),
}
