import type { PapersByContest } from '#contract/index.ts'
import type { Level } from '#words/election.ts'
import { t } from '../texts/index.ts'
import { shortName } from './format.ts'

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

/** What is wrong with those that are not typed yet, by contest. */
export const missingIn = (papers: Typed, contests: readonly string[], said: string): Readonly<Record<string, string | false>> =>
  Object.fromEntries(contests.map((contest) => [contest, (papers[contest] ?? null) === null && said]))

/** Those papers by what each contest is called, as a second person confirms them. */
export const paperFigures = (
  papers: PapersByContest,
  contests: readonly { readonly code: string; readonly name: string; readonly level: Level }[],
): readonly (readonly [name: string, figure: number])[] =>
  contests.map(({ code, name, level }) => [`${t(`colours.${level}`)} ${shortName(name)}`, papers[code] ?? 0])
