import { compareDates } from '../dates.ts'
import type { PlainDate } from '../dates.ts'
import { isNewlyOfAge } from './eligibility.ts'
import type { RulePack } from '../pack.ts'
import type { PersonFacts } from './person-facts.ts'

/** 登记类别 of 册一: the additions of S1 27, `续登` for those on the last roll, `补登` for those it had missed. */
export type Category = '续登' | '恢复政治权利' | '新满18' | '迁入' | '补登'

/** Why a resident is on the roll this time. */
export function categoryOf(facts: PersonFacts, day: PlainDate, pack: RulePack): Category {
  if (facts.registeredLast) return '续登'
  const last = facts.lastElectionDay
  const imposed = facts.deprivation?.imposed
  const ended = (imposed === 'attached' || imposed === 'alone') && facts.deprivation?.until !== undefined
  if (ended && (last === undefined || compareDates(facts.deprivation?.until ?? '', last) >= 0)) return '恢复政治权利'
  if (last !== undefined && facts.birth !== undefined && isNewlyOfAge(facts.birth, day, last, pack)) return '新满18'
  return facts.movedInOn !== undefined && (last === undefined || compareDates(facts.movedInOn, last) > 0) ? '迁入' : '补登'
}
