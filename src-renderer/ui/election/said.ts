import type { SetupChecked } from '#contract/index.ts'
import { findingWords } from '../law/finding.ts'

export type Placed = SetupChecked['findings'][number]

/** Not filled in: said once somebody wants to go on, not while they type. */
const isBlank = ({ code }: Placed): boolean => code === 'E.801' || code === 'E.808'

/** What is to be said now; blanks only of what was `asked` for. */
export const toldNow = (findings: readonly Placed[], asked: boolean): readonly Placed[] =>
  findings.filter((each) => asked || !isBlank(each))

/** What a field has to say, by its path. */
export function saidAt(findings: readonly Placed[], path: string, asked: boolean): string | undefined {
  const found = toldNow(findings, asked).find((each) => each.path === path)
  return found && findingWords(found)
}

/** Which part of the form a field stands in. */
export const partOf = (path: string): 'election' | 'day' | 'areas' =>
  path.startsWith('constituencies') ? 'areas' : path === 'day' || path === 'open' || path === 'close' ? 'day' : 'election'
