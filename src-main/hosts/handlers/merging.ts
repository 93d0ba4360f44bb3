import { done } from '#contract/result.ts'
import { received } from '#office/merging/received.ts'
import type { Handlers } from './setting.ts'

export const mergingHandlers: Handlers<'merging'> = {
  'merging.received': ({ ledger }) => done(received(ledger)),
}
