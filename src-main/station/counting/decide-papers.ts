import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { electionOf, voterOf } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'
import { oddPapers } from '#rules/odd-papers.ts'
import { overseersIn } from '../overseers.ts'
import { roundToCount } from './round-to-count.ts'

type Request = { readonly actor: Actor; readonly requestId?: string | undefined }

/**
 * Joins spellings of one written-in name (case W3), or ties one spelling to a voter of the roll (W2): it can decide a seat, so two
 * overseers sign it and software never does it. Refuses what `roundToCount` refuses, `count.overseers`, `count.one-spelling` with nothing
 * to join, `check-in.not-on-roll` for a card number that is not on the roll.
 */
export function joinWriteIns(ledger: Ledger, request: Request, join: Body<'writein.joined'>): Result<{ readonly ref: string }> {
  return byOverseers(ledger, request, join, (append, constituency) => {
    if (join.names.length < 2 && join.voter === undefined) return refuse('count.one-spelling', { name: join.names[0]! })
    if (join.voter !== undefined && !voterOf(ledger, join.voter)) return refuse('check-in.not-on-roll', { voter: join.voter })
    return done({ ref: append(constituency, 'writein.joined', join).hash })
  })
}

/** What the overseers decided of odd papers (S2 48). Refuses what `roundToCount` refuses, `count.overseers`, `count.odd-paper`. */
export function adjudicate(
  ledger: Ledger,
  request: Request,
  decided: Body<'paper.adjudicated'>,
): Result<{ readonly ref: string }> {
  return byOverseers(ledger, request, decided, (append, constituency) => {
    if (!oddPapers.some(({ id }) => id === decided.oddPaper)) return refuse('count.odd-paper', { id: decided.oddPaper })
    return done({ ref: append(constituency, 'paper.adjudicated', decided).hash })
  })
}

type Act = (append: Parameters<Parameters<typeof write>[2]>[0], constituency: string) => Result<{ readonly ref: string }>

function byOverseers(
  ledger: Ledger,
  request: Request,
  at: Parameters<typeof roundToCount>[1],
  act: Act,
): Result<{ readonly ref: string }> {
  return write(ledger, request, (append) => {
    const round = roundToCount(ledger, at)
    if (!round.ok) return round
    const needed = packById(electionOf(ledger).body.pack)!.voting.overseers.value
    if (overseersIn(request.actor) < needed) return refuse('count.overseers', { contest: at.contest })
    return act(append, round.value.contest.constituency)
  })
}
