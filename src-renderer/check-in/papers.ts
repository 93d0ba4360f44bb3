import type { PapersByContest, StationContest } from '#contract/index.ts'

export type Sheets = { readonly county: number; readonly town: number; readonly all: number }

/** Papers by contest, summed by the colour of the ballot. */
export function sheetsOf(papers: PapersByContest, contests: readonly StationContest[]): Sheets {
  const sum = (level: StationContest['level']) =>
    contests.reduce((total, contest) => total + (contest.level === level ? (papers[contest.code] ?? 0) : 0), 0)
  const [county, town] = [sum('县级'), sum('乡级')]
  return { county, town, all: county + town }
}

/** Contest codes, each as one paper. */
export const onePaperEach = (codes: readonly string[]): PapersByContest => Object.fromEntries(codes.map((code) => [code, 1]))
