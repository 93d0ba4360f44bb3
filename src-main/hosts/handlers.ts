import type { CommandName, Input, Output, QueryName } from '#contract/index.ts'
import { attached } from '#ledger/attachments.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { officeOverview } from '#office/overview.ts'
import { checkIn } from '#station/check-in.ts'
import { findVoters, voterCard } from '#station/find-voters.ts'
import { stationOverview } from '#station/overview.ts'
import { undoCheckIn } from '#station/undo.ts'

/** Where a procedure runs: its ledger, who asks, and the request it answers. */
export type Desk = { readonly ledger: Ledger; readonly actor: Actor; readonly requestId?: string | undefined }

type AtLedger = Exclude<QueryName | CommandName, `app.${string}`>
export type Handlers = {
  readonly [N in AtLedger]: (desk: Desk, input: Input<N>) => Result<Output<N>> | Promise<Result<Output<N>>>
}

/** The use case behind every procedure that works on a ledger. */
export const handlers: Handlers = {
  'office.overview': ({ ledger }) => done(officeOverview(ledger)),
  'office.print': ({ ledger }, { sha256 }) => {
    const bytes = attached(ledger, sha256)
    return bytes
      ? done({ name: `${sha256.slice(0, 12)}.pdf`, base64: bytes.toString('base64') })
      : refuse('print.unknown', { sha256 })
  },
  'station.overview': ({ ledger }) => done(stationOverview(ledger)),
  'station.find': ({ ledger }, { text }) => done(findVoters(ledger, text)),
  'station.voter': ({ ledger }, { voter }) => voterCard(ledger, voter),
  'station.check-in': ({ ledger, ...request }, asked) => checkIn(ledger, request, asked),
  'station.undo': ({ ledger, ...request }, asked) => undoCheckIn(ledger, request, asked),
}
