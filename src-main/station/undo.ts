import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash } from '#ledger/read.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { whileOpen, type StationDay } from './day.ts'

/** After this long, in milliseconds, undoing takes a second person (screens: "Check-in"). */
const ALONE_FOR = 5 * 60_000

/**
 * Takes a check-in back. Every paper it handed out has to be back, per contest: otherwise papers could outnumber participants and void
 * the contest (S1 44), so the answer is `undo.papers-missing` and an incident is what remains. Refuses `undo.unknown`,
 * `undo.already`, `undo.second-person`.
 */
export function undoCheckIn(
  ledger: Ledger,
  request: { readonly actor: Actor; readonly requestId?: string | undefined },
  { ref, returned, reason }: Body<'undone'>,
): Result<{ receipt: number }> {
  return write(ledger, request, (append) => {
    const day = whileOpen(ledger)
    if (!day.ok) return day
    const given = handedOver(ledger, day.value, ref)
    if (!given) return refuse('undo.unknown', { ref })
    const { receipt, at, papers } = given
    if (ledger.statements.on('SELECT 1 FROM taken_back WHERE ref = ?').get(ref)) return refuse('undo.already', { receipt })
    if (!mayUndoAlone(ledger, at) && new Set(request.actor.map(({ person }) => person)).size < 2)
      return refuse('undo.second-person', { receipt })
    const contests = new Set([...Object.keys(papers), ...Object.keys(returned)])
    for (const contest of contests) {
      const [issued, back] = [papers[contest] ?? 0, returned[contest] ?? 0]
      if (issued !== back) return refuse('undo.papers-missing', { contest, issued, back })
    }
    return done({ receipt: append(day.value.constituency, 'undone', { ref, returned, reason }).entry.seq })
  })
}

/** Whether one person may still undo a check-in made `at`. */
export const mayUndoAlone = (ledger: Ledger, at: string): boolean => ledger.now().getTime() - Date.parse(at) <= ALONE_FOR

/** A check-in this laptop made, before or after a restore, or one that it re-entered. */
function handedOver(
  ledger: Ledger,
  { books }: StationDay,
  ref: string,
): { readonly receipt: number; readonly at: string; readonly papers: Readonly<Record<string, number>> } | undefined {
  const fact = factByHash(ledger, ref)
  if (!fact || !books.includes(fact.book)) return undefined
  if (fact.type === 'checked-in') return { receipt: fact.seq, at: fact.at, papers: fact.body.papers }
  if (fact.type !== 'reentered' || fact.body.fact.type !== 'checked-in') return undefined
  return { receipt: fact.body.receipt, at: fact.body.at ?? fact.at, papers: fact.body.fact.papers }
}
