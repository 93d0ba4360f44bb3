import type { PlaceState } from '#contract/index.ts'

type Phase = PlaceState['phase']

/** Whoever looks on before the opening sees the preparation; during the day overseers see the turnout; then everyone who counts, the count. */
const AT_STATION: Readonly<Record<string, Readonly<Partial<Record<Phase, string>>>>> = {
  lead: { before: 'prepare', open: 'check-in', closed: 'count' },
  clerk: { before: 'check-in', open: 'check-in', closed: 'check-in' },
  overseer: { before: 'prepare', open: 'board', closed: 'count' },
  typist: { before: 'count', open: 'count', closed: 'count' },
}

/** The page that opens for a role where the address names none; `''` is the place's first. */
export const firstPage = (phase: Phase, role: string): string => AT_STATION[role]?.[phase] ?? ''
