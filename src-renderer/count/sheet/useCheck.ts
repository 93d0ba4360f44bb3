import type { CountCheck, CountFigures, CountRound } from '#contract/index.ts'
import { useEffect, useRef, useState } from 'react'
import { ask } from '../../client/call.ts'

type At = { readonly contest: string; readonly round: CountRound }

/** The identities of a sheet as it stands, asked anew a moment after every figure. */
export function useCheck(place: string, at: At, figures: CountFigures): CountCheck | null {
  const [check, setCheck] = useState<CountCheck | null>(null)
  const asked = useRef(0)
  const key = JSON.stringify({ ...at, figures })
  useEffect(() => {
    const mine = ++asked.current
    const timer = setTimeout(() => {
      void ask('count.check', place, JSON.parse(key) as { contest: string; round: CountRound; figures: CountFigures }).then(
        (reply) => mine === asked.current && reply.ok && setCheck(reply.value),
      )
    }, 120)
    return () => clearTimeout(timer)
  }, [place, key])
  return check
}

/** How many of them stand in the way now: the last figure may be younger than what `useCheck` knows. */
export async function stopsNow(place: string, at: At, figures: CountFigures): Promise<number> {
  const reply = await ask('count.check', place, { ...at, figures })
  return reply.ok ? stops(reply.value) : 0
}

/** How many identities keep the sheet from being taken. */
export const stops = (check: CountCheck | null): number =>
  (check?.identities ?? []).filter((each) => each.stops && !each.holds).length
