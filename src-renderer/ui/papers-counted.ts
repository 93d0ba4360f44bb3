import type { PapersByContest } from '#contract/index.ts'

/** Papers of each contest as somebody types them; null and absent are not typed yet. */
export type Typed = Readonly<Record<string, number | null>>

/** The papers of every contest, or null while one was not counted. */
export function allPapers(papers: Typed, contests: readonly string[]): PapersByContest | null {
  const counted = contests.flatMap((contest): [string, number][] => {
    const count = papers[contest] ?? null
    return count === null ? [] : [[contest, count]]
  })
  return counted.length === contests.length ? Object.fromEntries(counted) : null
}

/** Those that were counted. */
export const counted = (papers: Typed): PapersByContest =>
  Object.fromEntries(Object.entries(papers).flatMap(([contest, count]) => (count === null ? [] : [[contest, count]])))
