import type { CountState } from '#contract/index.ts'
import type { Level } from '#words/election.ts'
import { shortName } from '../ui/format.ts'
import { LevelTab } from '../ui/Paper.tsx'

/** Contest by code → its level. */
export type Levels = ReadonlyMap<string, Level>

export const levelsOf = (state: CountState | null): Levels => new Map(state?.contests.map(({ code, level }) => [code, level]))

type Props = { readonly contest: { readonly code: string; readonly name: string }; readonly levels: Levels }

/** County and town number their constituencies alike: the tab of the ballot tells them apart. */
export function ContestName({ contest: { code, name }, levels }: Props) {
  const level = levels.get(code)
  return (
    <>
      {level && <LevelTab level={level} />} {shortName(name)}
    </>
  )
}
