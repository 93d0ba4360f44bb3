import { useDraft } from '../../ask/useDraft.ts'
import type { Brought } from './brought.ts'

type Kept = Readonly<Record<string, readonly number[]>>

/** Which of the sixteen groups were compared on the telephone: a help to the eye, decided by nothing. */
export function useTicks(place: string, brought: Brought | undefined) {
  const { draft, keep } = useDraft<Kept>(place, 'merge.ticks', {})
  const groups = brought?.preview?.groups ?? []
  const key = groups.join('')
  const ticked = draft[key] ?? []
  const toggle = (n: number): void => keep({ [key]: ticked.includes(n) ? ticked.filter((each) => each !== n) : [...ticked, n] })
  const next = groups.findIndex((_, i) => !ticked.includes(i))
  return { ticked, of: groups.length, next, toggle }
}
