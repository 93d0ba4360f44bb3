import { write } from '#ledger/append.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { whileOpen } from './day.ts'
import { standingOf, type Standing } from './voter-standing.ts'

export type CheckIn = {
  readonly voter: string
  readonly channel: 'station' | 'mobile'
  /** Card numbers of the principals whose papers are drawn as well. */
  readonly principals: readonly string[]
}

export type CheckedIn = {
  readonly ref: string
  /** `seq` in the station's book: what the receipt shows. */
  readonly receipt: number
  readonly at: string
  readonly papers: Readonly<Record<string, number>>
}

type Request = { readonly actor: Actor; readonly requestId?: string | undefined }

/**
 * Hands a voter their papers, and those of the principals they stand for: one entry, once. A voter who already took part may still
 * draw for principals. Whoever authorised a proxy that was not used and now comes in person withdraws it by coming.
 * Refuses `check-in.not-on-roll`, `check-in.already` (when, how, receipt), `check-in.not-authorised`, and what `whileOpen` refuses.
 */
export function checkIn(ledger: Ledger, request: Request, { voter, channel, principals }: CheckIn): Result<CheckedIn> {
  return write(ledger, request, (append) => {
    const day = whileOpen(ledger)
    if (!day.ok) return day
    const standing = standingOf(ledger, voter)
    if (!standing) return refuse('check-in.not-on-roll', { voter })
    const { line, taken, authorised } = standing
    if (taken && principals.length === 0) return alreadyVoted(standing)
    const stranger = principals.find((card) => !standing.principals.some((principal) => principal.line.voter === card))
    if (stranger !== undefined) return refuse('check-in.not-authorised', { voter, principal: stranger })

    if (!taken && authorised)
      append(day.value.constituency, 'proxy.withdrawn', { ref: authorised.ref, reason: '委托人本人到站投票' })
    const contests = taken ? [] : [...line.fields.contests]
    const drawn = standing.principals.filter((principal) => principals.includes(principal.line.voter))
    const papers = countPapers([contests, ...drawn.map((principal) => principal.line.fields.contests)])
    const written = append(day.value.constituency, 'checked-in', {
      voter,
      contests,
      channel,
      papers,
      for: drawn.map((principal) => ({
        principal: principal.line.voter,
        ref: principal.ref,
        contests: [...principal.line.fields.contests],
      })),
    })
    return done({ ref: written.hash, receipt: written.entry.seq, at: written.entry.at, papers })
  })
}

function alreadyVoted({ line, taken }: Standing): Result<never> {
  return refuse('check-in.already', {
    voter: line.voter,
    name: line.fields.name,
    how: taken!.how,
    at: taken!.at,
    receipt: taken!.receipt,
    by: taken!.by,
  })
}

function countPapers(contests: readonly (readonly string[])[]): Record<string, number> {
  const papers: Record<string, number> = {}
  for (const contest of contests.flat()) papers[contest] = (papers[contest] ?? 0) + 1
  return papers
}
