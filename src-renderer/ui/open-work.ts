import type { Blocker, OfficePage } from '#contract/index.ts'
import type { Tone } from './Badge.tsx'

/** What waits on a page: how much, and how it looks: seal blocks the next deadline, amber waits, grey can wait. */
export type OpenHere = { readonly count: number; readonly tone: Tone; readonly first: Blocker }

/** The office goes by its defaults until the committee has answered. */
const CAN_WAIT: ReadonlySet<Blocker['what']> = new Set(['questions-open'])

const toneOf = ({ what, urgency }: Blocker): Tone => (urgency === 'next' ? 'seal' : CAN_WAIT.has(what) ? 'ink' : 'amber')
/** The gravest first. */
export const GRAVEST: readonly Tone[] = ['seal', 'amber', 'ink']

/** Open work by page, in the order of the work. */
export function openByPage(blockers: readonly Blocker[]): ReadonlyMap<OfficePage, OpenHere> {
  const pages = Map.groupBy(blockers, ({ page }) => page)
  return new Map(
    [...pages].map(([page, here]) => {
      const gravest = here.toSorted((a, b) => GRAVEST.indexOf(toneOf(a)) - GRAVEST.indexOf(toneOf(b)))[0]!
      return [page, { count: here.reduce((sum, { count }) => sum + count, 0), tone: toneOf(gravest), first: gravest }]
    }),
  )
}
