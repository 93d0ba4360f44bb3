import { readBook } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn } from '#ledger/read.ts'
import { closedWith } from '#ledger/standing/closings.ts'
import type { Contest } from '#roll/election.ts'
import { decisionOn } from '#roll/decided-doubts.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { participantsOf, type ContestCount } from '#rules/count/count-input.ts'
import { certificatesByDevice, leadsOf, limitOf, trustIn } from '#trust/certificates.ts'
import { agreedCount } from './agreed-count.ts'
import { closingsThatCount } from './closings.ts'
import { doubtfulVoting } from './doubtful-voting.ts'
import { participantsBelieving } from './participants-believed.ts'

type Participants = ContestCount['participants']

/** Of a contest's first vote: how many may have taken part by its papers, what two people decide about, by hash, and what they decided. */
export type VotersUnmarked = {
  readonly upTo: number
  readonly refs: readonly string[]
  readonly decided: 'complete' | 'incomplete' | undefined
}

/**
 * More papers were counted than there are marks, be they in doubt, and some voters may not be marked, or not here: the closings say that more
 * papers went out, or other laptops served voters, too, or a part of a book was lost. The law voids what has more papers than voters (S1 44),
 * and a voter who was not marked is one: the count is not voided by what a book leaves out, but asked about.
 */
export function votersUnmarked(ledger: Ledger, contest: Contest): VotersUnmarked | undefined {
  const { code, constituency } = contest
  const counted = agreedCount(ledger, { contest, round: 'first' }) ?? agreedCount(ledger, { contest, round: 'byelection' })
  if (!counted) return undefined
  const { collected } = counted.typed.body.figures
  const { roll, participants } = turnoutOf(ledger, contest)
  if (collected <= participants) return undefined
  const believed = doubtfulVoting(ledger, constituency)?.believed
  if (believed && collected <= participantsOf({ participants: participantsBelieving(ledger, code, believed) })) return undefined
  const closings = closingsThatCount(ledger, constituency)
  const issued = closings.reduce((sum, closing) => sum + (closedWith(closing, code)?.issued ?? 0), 0)
  const upTo = Math.min(roll, mayLackMarks(ledger, constituency) ? collected : Math.min(collected, issued))
  if (upTo <= participants) return undefined
  const refs = [counted.agreed, ...closings].map(({ hash }) => hash)
  const decision = decisionOn(ledger, counted.agreed.hash)
  const isOfThis = decision !== undefined && refs.every((ref) => decision.body.refs.includes(ref))
  const decided = decision?.body.verdict === 'explained' ? 'complete' : 'incomplete'
  return { upTo, refs, decided: isOfThis ? decided : undefined }
}

/**
 * Whether voters may be marked in a book that is not here, or not to its end: of another laptop than the one that counts, be it lost, revoked
 * or silent, or of a machine that was restored.
 */
function mayLackMarks(ledger: Ledger, constituency: string): boolean {
  const trust = trustIn(ledger)
  const opened = factsIn(ledger, 'station.opened', constituency).map(({ book }) => book)
  const usedBy = new Set(opened.map((book) => readBook(book).device))
  const [leading] = leadsOf(trust, constituency)
  const others = [...certificatesByDevice(trust.certificates).values()].filter(
    ({ scope, device }) => scope === constituency && device !== leading,
  )
  return (
    others.some(({ role, device }) => role === 'desk' || usedBy.has(device) || limitOf(trust, device) !== undefined) ||
    factsIn(ledger, 'book.continued', constituency).length > 0
  )
}

/** As many as that took part at the least, those who are not marked in person. */
export const raisedTo = (participants: Participants, upTo: number): Participants => ({
  ...participants,
  inPerson: participants.inPerson + Math.max(0, upTo - participantsOf({ participants })),
})
