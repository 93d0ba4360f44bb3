import type { Request } from '#words/acting.ts'
import { write, type Append } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { agreedCount } from '#counting/agreed-count.ts'
import { joinedIn, type ContestRound, type Figures } from '#counting/contest-round.ts'
import { electionOf, voterOf } from '#roll/election.ts'
import { writtenPersons } from '#counting/joined-names.ts'
import { nameKey } from '#words/names.ts'
import { candidateAmong } from '#words/written-in.ts'
import { oddPapers } from '#rules/count/odd-papers.ts'
import { checkJoinedVariants, checkOverseers } from '#rules/day/staffing.ts'
import { packById } from '#rules/packs/index.ts'
import { titled } from '#counting/titles.ts'
import { standingBatches, sumFigures } from '#counting/batches.ts'
import { impossibleIn } from './impossible.ts'
import type { At } from './round-to-count.ts'
import { stillCounted } from './still-counted.ts'

/**
 * Joins spellings of one written-in name (case W3), or ties one spelling to a voter of the roll (W2): it can decide a seat, so two
 * overseers sign it and software never does it. Refuses what `stillCounted` refuses, `count.overseers`, `count.one-spelling` with nothing
 * to join, `check-in.not-on-roll` for a card number that is not on the roll, `count.not-written` for a spelling that is on no sheet,
 * `count.is-candidate`, and `count.impossible` where more papers would name one person than are valid.
 */
export function joinWriteIns(ledger: Ledger, request: Request, join: Body<'writein.joined'>): Result<{ readonly ref: string }> {
  const law: Law = (staff, pack) => checkJoinedVariants(join.names, staff, pack)
  return byOverseers(ledger, request, join, law, (append, round): Result<{ readonly ref: string }> => {
    if (join.names.length < 2 && join.voter === undefined) return refuse('count.one-spelling', { name: join.names[0]! })
    if (join.voter !== undefined && !voterOf(ledger, join.voter)) return refuse('check-in.not-on-roll', { voter: join.voter })
    const listed = candidateAmong(round.candidates, [{ name: join.as, voter: join.voter }])
    if (listed) return refuse('count.is-candidate', { contest: join.contest, name: listed.name })
    const figures = figuresNow(ledger, round)
    const persons = writtenPersons(figures?.writeIns ?? [], joinedIn(ledger, round))
    const written = new Set(persons.flatMap(({ spellings }) => spellings))
    const strange = join.names.find((name) => !written.has(nameKey(name)))
    if (!figures || strange !== undefined) return refuse('count.not-written', { name: strange ?? join.names[0]! })
    const { hash } = append(round.contest.constituency, 'writein.joined', join)
    const impossible = impossibleIn(ledger, round, figures)
    return impossible ? { ok: false, error: impossible } : done({ ref: hash })
  })
}

/** The figures that stand, or what was called so far. */
function figuresNow(ledger: Ledger, round: ContestRound): Figures | undefined {
  const agreed = agreedCount(ledger, round)?.typed.body.figures
  const batches = standingBatches(ledger, round)
  return agreed ?? (batches.length > 0 ? sumFigures(batches.map(({ figures }) => figures)) : undefined)
}

/** What the overseers decided of odd papers (S2 48). Refuses what `stillCounted` refuses, `count.overseers`, `count.odd-paper`. */
export function adjudicate(
  ledger: Ledger,
  request: Request,
  decided: Body<'paper.adjudicated'>,
): Result<{ readonly ref: string }> {
  return byOverseers(
    ledger,
    request,
    decided,
    checkOverseers,
    (append, { contest: { constituency } }): Result<{ readonly ref: string }> => {
      if (!oddPapers.some(({ id }) => id === decided.oddPaper)) return refuse('count.odd-paper', { id: decided.oddPaper })
      return done({ ref: append(constituency, 'paper.adjudicated', decided).hash })
    },
  )
}

/** What the law has against those who decide, under their titles. */
type Law = typeof checkOverseers

/** An act of the overseers together: they decide, as `law` asks for them, and software never does. Refuses what `stillCounted` refuses, `count.overseers`. */
export function byOverseers<T>(
  ledger: Ledger,
  request: Request,
  at: At,
  law: Law,
  act: (append: Append, round: ContestRound) => Result<T>,
): Result<T> {
  return write(ledger, request, (append) => {
    const round = stillCounted(ledger, at)
    if (!round.ok) return round
    const pack = packById(electionOf(ledger).body.pack)!
    if (law(titled(request.actor), pack).length > 0) return refuse('count.overseers', { contest: at.contest })
    return act(append, round.value)
  })
}
