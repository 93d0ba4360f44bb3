import { done } from '#contract/result.ts'
import { closeStation } from '#station/closing/close-station.ts'
import { closingPreview } from '#station/closing/closing.ts'
import { once, type Handlers } from './setting.ts'

export const closingHandlers: Handlers<'closing'> = {
  'closing.preview': ({ ledger }, { unused }) => done(closingPreview(ledger, unused)),
  'closing.close': (setting, { unused }) => once(setting, () => closeStation(setting.ledger, setting.actor, unused)),
}
