import { attached } from '#ledger/attachments.ts'
import { done, refuse } from '#contract/result.ts'
import { officeOverview } from '#office/today/overview.ts'
import { officeToday } from '#office/today/office-today.ts'
import type { Handlers } from './setting.ts'

export const officeHandlers: Handlers<'office'> = {
  'office.overview': ({ ledger }) => done(officeOverview(ledger)),
  'office.today': ({ ledger }) => done(officeToday(ledger)),
  'office.print': ({ ledger }, { sha256 }) => {
    const bytes = attached(ledger, sha256)
    return bytes
      ? done({ name: `${sha256.slice(0, 12)}.pdf`, base64: bytes.toString('base64') })
      : refuse('print.unknown', { sha256 })
  },
}
