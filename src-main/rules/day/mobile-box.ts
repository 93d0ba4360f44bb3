import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'

type Papers = Readonly<Record<string, number>>
export type BoxTrip = { readonly out: Papers; readonly used: Papers; readonly returned: Papers }

/**
 * The papers of a mobile box (S2 40): on every trip out = used + returned, per contest; and what was used is what was marked on the
 * list, once the box is back for good. Differences are explained and signed; they change no result.
 */
export function checkBoxPapers(
  box: string,
  trips: readonly BoxTrip[],
  total?: { readonly used: Papers; readonly marked: Papers },
): readonly Finding<'W.513' | 'W.514'>[] {
  const lost = trips.flatMap(({ out, used, returned }) =>
    Object.keys(out).flatMap((contest) => {
      const [gone, back] = [out[contest] ?? 0, (used[contest] ?? 0) + (returned[contest] ?? 0)]
      return gone === back ? [] : [finding('W.513', { box, contest, out: gone, back })]
    }),
  )
  const contests = total ? [...new Set([...Object.keys(total.used), ...Object.keys(total.marked)])] : []
  const unmarked = contests.flatMap((contest) => {
    const [used, marked] = [total?.used[contest] ?? 0, total?.marked[contest] ?? 0]
    return used === marked ? [] : [finding('W.514', { box, contest, used, marked })]
  })
  return [...lost, ...unmarked]
}
