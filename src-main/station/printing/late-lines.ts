import { namesOf } from '#counting/called-people.ts'
import type { Ledger } from '#ledger/open.ts'
import { scopeOf } from '#people/people-at.ts'
import type { Contest } from '#roll/election.ts'
import { lateDecisions, termOf } from '#roll/late-decisions.ts'
import { lastDayFor } from '#rules/calendar.ts'

/** What two of the committee decided to do late of a contest or of its roll: it is printed with the result for good. */
export function lateLines(ledger: Ledger, { code, constituency }: Pick<Contest, 'code' | 'constituency'>): readonly string[] {
  const { day, kind, pack } = termOf(ledger)
  return lateDecisions(ledger)
    .filter(({ body }) => body.contest === code || body.constituency === constituency)
    .map(({ body: { step, until, reason }, actor }) => {
      const { zh } = pack.deadlines.find(({ id, elections }) => id === step && elections.includes(kind))!
      const by = namesOf(ledger, scopeOf(ledger), actor).join('、')
      return `选举委员会决定逾期办理　${zh}：最迟 ${lastDayFor(step, day, pack, kind)}，办到 ${until}，${reason}（${by}）`
    })
}
