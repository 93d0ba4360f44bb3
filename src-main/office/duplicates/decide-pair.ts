import { prepOf } from '#ledger/books/book.ts'
import { write } from '#ledger/append.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { couldBeSameName } from '#rules/roll/same-person.ts'
import { decideRows } from '../deciding/decide-rows.ts'
import { statedRows } from '../deciding/stated-rows.ts'
import type { Place } from '../persons/sources.ts'
import { pairKey } from './pair-key.ts'

export type PairVerdict = {
  readonly a: Place
  readonly b: Place
  /** `one-person`: which row is kept; the other is nobody's any more. */
  readonly verdict: 'two-people' | 'one-person'
  readonly keep?: 'a' | 'b' | undefined
  readonly reason: string
}

/**
 * Somebody looked at two rows: they are one person or two, with the reason (S2 26). Both rows stay in the books. Refuses
 * `pair.unknown-row`, `pair.same-row`, `pair.reason`, `pair.keep`, `pair.decided`, `pair.one-number` for two rows of one name under one ID number
 * (one of the numbers has to be put right first; of different names they may be two people until the police correct it), and what `decide` refuses of a row.
 */
export function decidePair(ledger: Ledger, actor: Actor, { a, b, verdict, keep, reason }: PairVerdict): Result<null> {
  if (reason.trim() === '') return refuse('pair.reason')
  return write(ledger, { actor }, (append) => {
    const rows = statedRows(ledger)
    const [one, two] = [rows.at(a), rows.at(b)]
    if (!one || !two) return refuse('pair.unknown-row', place(one ? b : a))
    const key = pairKey(one.source, two.source)
    if (key === pairKey(one.source, one.source)) return refuse('pair.same-row', place(a))
    if (verdict === 'one-person') {
      if (keep === undefined) return refuse('pair.keep')
      const decided = decideRows(ledger, actor, [
        { ...rowOf(a), do: 'same-person', other: rowOf(b), keep: keep === 'a' ? 'this' : 'other', reason },
      ])
      return firstRefusal(decided)
    }
    const isOne = couldBeSameName(one.fields['name'] ?? '', two.fields['name'] ?? '')
    if (isOne && one.fields['idNumber'] === two.fields['idNumber']) return refuse('pair.one-number', place(a))
    const looked = factsOf(ledger, 'pair.decided').some(({ body }) => pairKey(body.rows[0]!, body.rows[1]!) === key)
    if (looked) return refuse('pair.decided')
    const waiting = [
      { row: one, at: a },
      { row: two, at: b },
    ].filter(({ row }) => row.held !== undefined)
    if (waiting.length > 0) {
      const settled = firstRefusal(
        decideRows(
          ledger,
          actor,
          waiting.map(({ at }) => ({ ...rowOf(at), do: 'different' as const, reason })),
        ),
      )
      if (!settled.ok) return settled
    }
    append(prepOf(one.constituency), 'pair.decided', { rows: [one.source, two.source], verdict: 'two-people', reason })
    return done(null)
  })
}

const rowOf = ({ file, sheet, row, part }: Place) => ({
  file,
  row,
  ...(sheet !== undefined && { sheet }),
  ...(part !== undefined && { part }),
})
const place = ({ file, sheet = '', row }: Place) => ({ file, sheet, row })

function firstRefusal(decided: ReturnType<typeof decideRows>): Result<null> {
  if (!decided.ok) return decided
  const [refused] = decided.value.refused
  if (!refused) return done(null)
  const { number: _, ...error } = refused
  return { ok: false, error }
}
