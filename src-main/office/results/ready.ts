import { done, refuse, type Result } from '#contract/result.ts'
import type { RoundResult } from '#counting/contest-result.ts'
import type { ContestRound } from '#counting/contest-round.ts'
import type { Ledger } from '#ledger/open.ts'
import { isFinalIn } from '../merging/received.ts'
import { roundAsSigned } from './round-as-signed.ts'
import { openIn } from './open-in.ts'

type Counted = Extract<RoundResult, { readonly state: 'counted' }>

/**
 * A round as it may be declared, whoever asks. Refuses `declare.waiting`, `declare.no-final` before the station's final bundle,
 * `declare.open` while facts contradict each other or a book has forked, `declare.impossible`, `declare.unsigned`.
 */
export function readyToDeclare(ledger: Ledger, round: ContestRound): Result<Counted> {
  const { code: contest, constituency } = round.contest
  const found = roundAsSigned(ledger, round)
  if (found.state === 'waiting') return refuse('declare.waiting', { contest })
  if (!isFinalIn(ledger, constituency)) return refuse('declare.no-final', { constituency })
  const open = openIn(ledger, constituency)
  if (open > 0) return refuse('declare.open', { constituency, open })
  if (found.state === 'impossible') return refuse('declare.impossible', { contest })
  return found.signed ? done(found) : refuse('declare.unsigned', { contest })
}
