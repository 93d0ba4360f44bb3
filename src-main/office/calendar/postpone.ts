import type { Input } from '#contract/index.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { electionOf, type ElectionBody } from '#roll/election.ts'
import { areTwoOfCommittee } from '#rules/count/declaration.ts'
import { compareDates } from '#rules/dates.ts'
import { packById } from '#rules/packs/index.ts'
import { type Actor } from '#words/acting.ts'
import { liveToday } from './days-known.ts'

/**
 * Election day is put off with consent, also once a roll is published (S2 51): two of the committee state the new day, the consent and the
 * reason. All terms count from the new day: who turns eighteen until then is decided and listed by a correction. Refuses `late.two-people`,
 * `postpone.opened` once a station has opened, `postpone.later` for a day that is not later, or has gone by.
 */
export function postponeElection(
  ledger: Ledger,
  actor: Actor,
  { day, consent, reason }: Input<'calendar.postpone'>,
): Result<{ readonly before: string }> {
  const { body } = electionOf(ledger)
  if (!areTwoOfCommittee(actor, packById(body.pack)!)) return refuse('late.two-people')
  if (factsOf(ledger, 'station.opened').length > 0) return refuse('postpone.opened')
  const now = liveToday(ledger)
  const earliest = now !== undefined && compareDates(now, body.day) > 0 ? now : body.day
  if (compareDates(day, earliest) <= 0) return refuse('postpone.later', { day, earliest })
  return write(ledger, { actor }, (append) => {
    append('town', 'election.changed', { ...factsOfElection(body), day, reason: `推迟选举日，${consent}：${reason}` })
    return done({ before: body.day })
  })
}

/** All that may change of an election, as it stands. */
const factsOfElection = ({ mode: _, pack: _pack, packSha256: _hash, recovery: _recovery, ...facts }: ElectionBody) => facts
