import type { InPerson } from '#words/election.ts'
import type { Reentered } from '#contract/voting-answers.ts'
import { reenteredOf } from '#ledger/standing/restatements.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Request } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done, refuse, type Refused, type Result } from '#contract/result.ts'
import { electionOf, voterOf } from '#roll/election.ts'
import { authorisationsOf } from '#ledger/standing/authorisations.ts'
import { participationsOf } from '#ledger/standing/participations.ts'
import { checkContest, papersDrawn } from '#rules/day/voting.ts'
import { whileOpen } from '../day.ts'
import { standingOf, type Standing } from './voter-standing.ts'
import { withdrawByComing } from './withdraw-by-coming.ts'

/** What a paper receipt says, by the number printed on it. */
export type FromPaper = {
  readonly receipt: number
  /** The book the receipt was of; the one this laptop continued last when it is not given. */
  readonly book?: string | undefined
  /** When, as the paper says: ISO, UTC. */
  readonly at?: string | undefined
} & (
  | {
      readonly voter: string
      readonly channel: InPerson
      /** Contests the voter took part in; all of theirs when not given, none when they drew for principals alone. */
      readonly contests?: readonly string[] | undefined
      readonly principals: readonly string[]
    }
  | { readonly spoiled: Body<'paper.spoiled'> }
)

type Fact = Body<'reentered'>['fact']

/**
 * States a fact again that was lost with the old book, from its paper receipt. Where the old entry turns up after all, the two pair
 * and count once. Refuses `reenter.nothing-lost` on a laptop that was not restored, `reenter.not-lost` for a receipt the backup
 * holds, `reenter.already`, `check-in.not-on-roll`, `reenter.not-theirs`, `reenter.other-level`, `check-in.not-authorised`, and what `whileOpen` refuses.
 */
export function reenter(ledger: Ledger, request: Request, paper: FromPaper): Result<Reentered> {
  return write(ledger, request, (append): Result<Reentered> => {
    const day = whileOpen(ledger)
    if (!day.ok) return day
    const { constituency, books } = day.value
    const continued = books.flatMap((book) => factsOf(ledger, 'book.continued', book).map(({ body }) => body))
    const lost = paper.book === undefined ? continued[0] : continued.find(({ book }) => book === paper.book)
    if (!lost) return refuse('reenter.nothing-lost', { constituency })
    const { receipt } = paper
    if (receipt <= lost.seq) return refuse('reenter.not-lost', { receipt, from: lost.seq + 1 })
    if (standsAlready(ledger, lost.book, receipt)) return refuse('reenter.already', { receipt })

    const place = { book: lost.book, receipt, ...(paper.at !== undefined && { at: paper.at }) }
    if ('spoiled' in paper) {
      const { hash, entry } = append(constituency, 'reentered', { ...place, fact: { type: 'paper.spoiled', ...paper.spoiled } })
      return done({ ref: hash, seq: entry.seq, twice: false })
    }
    const standing = standingOf(ledger, paper.voter)
    if (!standing) return refuse('check-in.not-on-roll', { voter: paper.voter })
    const contests = [...(paper.contests ?? standing.line.fields.contests)]
    const stray = notTheirs(ledger, standing, contests)
    if (stray) return stray
    const drawn = drawnFor(ledger, paper.voter, paper.principals)
    if (!drawn.ok) return drawn
    const fact: Fact = {
      type: 'checked-in',
      voter: paper.voter,
      contests,
      channel: paper.channel,
      papers: papersDrawn(
        contests,
        drawn.value.map((principal) => principal.contests),
      ),
      for: drawn.value,
    }
    const takePart = [...(contests.length > 0 ? [paper.voter] : []), ...paper.principals]
    const twice = takePart.some((voter) =>
      participationsOf(ledger, voter).some((by) => by.book !== lost.book || by.receipt !== receipt),
    )
    const { hash, entry } = append(constituency, 'reentered', { ...place, fact })
    if (contests.length > 0 && !standing.taken) withdrawByComing(ledger, append, paper.voter, hash)
    return done({ ref: hash, seq: entry.seq, twice })
  })
}

/** What the law says of the first contest in which the voter takes no part: not on its roll, or not at its level (S2 26, 27). */
function notTheirs(ledger: Ledger, { line }: Standing, contests: readonly string[]): Refused | undefined {
  const { voter, fields } = line
  const levels = new Map(electionOf(ledger).body.contests.map(({ code, level }) => [code, level]))
  const own = new Map([...levels].filter(([code]) => fields.contests.includes(code)))
  for (const contest of contests)
    for (const { code, params } of checkContest(fields.name, own, contest, levels.get(contest)))
      return code === 'E.507'
        ? refuse('reenter.other-level', { voter, contest, levels: params.levels })
        : refuse('reenter.not-theirs', { voter, contest })
  return undefined
}

/** A wrong re-entry is undone like a check-in, and the receipt can then be entered again. */
function standsAlready(ledger: Ledger, book: string, receipt: number): boolean {
  return reenteredOf(ledger, book).some(({ body }) => body.receipt === receipt)
}

/** Approvals that were lost too have to be made again first: the agent acts on an approval, not on a receipt. */
function drawnFor(
  ledger: Ledger,
  agent: string,
  principals: readonly string[],
): Result<Extract<Fact, { type: 'checked-in' }>['for']> {
  const held = authorisationsOf(ledger, 'agent', agent)
  const drawn = principals.map((principal) => ({
    principal,
    ref: held.find((authorisation) => authorisation.principal === principal)?.hash,
    contests: [...(voterOf(ledger, principal)?.fields.contests ?? [])],
  }))
  const stranger = drawn.find(({ ref, contests }) => ref === undefined || contests.length === 0)
  if (stranger) return refuse('check-in.not-authorised', { voter: agent, principal: stranger.principal })
  return done(drawn.map(({ principal, ref, contests }) => ({ principal, ref: ref!, contests })))
}
