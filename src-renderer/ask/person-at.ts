import type { Reply, Who } from '#contract/index.ts'
import { keyOf, queries } from './queries.ts'

export function whoAt(place: string): Who | undefined {
  const reply = queries.getQueryData<Reply<Who>>(keyOf('people.who', place, {}))
  return reply?.ok ? reply.value : undefined
}

/** Who is signed in, as the screens know it now; empty for nobody. */
export const personAt = (place: string): string => whoAt(place)?.signedIn?.person ?? ''
