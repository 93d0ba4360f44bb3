import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash } from '#ledger/read.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { whileOpen } from './day.ts'

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
    const fact = factByHash(ledger, ref)
    if (fact?.type !== 'checked-in' || fact.book !== day.value.book) return refuse('undo.unknown', { ref })
    if (ledger.statements.on('SELECT 1 FROM taken_back WHERE ref = ?').get(ref))
      return refuse('undo.already', { receipt: fact.seq })
    const late = ledger.now().getTime() - Date.parse(fact.at) > ALONE_FOR
    if (late && new Set(request.actor.map(({ person }) => person)).size < 2)
      return refuse('undo.second-person', { receipt: fact.seq })
    const contests = new Set([...Object.keys(fact.body.papers), ...Object.keys(returned)])
    for (const contest of contests) {
      const [issued, back] = [fact.body.papers[contest] ?? 0, returned[contest] ?? 0]
      if (issued !== back) return refuse('undo.papers-missing', { contest, issued, back })
    }
    return done({ receipt: append(day.value.constituency, 'undone', { ref, returned, reason }).entry.seq })
  })
}
