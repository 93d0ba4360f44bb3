import type { SetupChecked } from '#contract/setup.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { checkCalendar, stillPossible } from '#rules/calendar.ts'
import { isDate, type PlainDate } from '#rules/dates.ts'
import { NEWEST, packById } from '#rules/packs/index.ts'
import { checkAhead, checkDraft } from '#rules/setup/check-draft.ts'
import { populationsPerSeat } from '#rules/setup/check-population.ts'
import type { Draft } from '#words/draft.ts'

/**
 * What is wrong with a draft, each at its field, and what the calendar says of its day as of `today`. Days that are lost are told and do
 * not keep an election from being begun. Refuses `law.unknown`.
 */
export function checkSetup(draft: Draft, today: PlainDate): Result<SetupChecked> {
  const pack = packById(draft.rulePack ?? NEWEST)
  if (!pack) return refuse('law.unknown', { pack: draft.rulePack ?? '' })
  const day = draft.day.trim()
  const findings = [...checkDraft(draft, pack), ...checkAhead(day, today)]
  const facts = { election: draft.kind } as const
  const calendar = isDate(day) ? stillPossible(today, day, pack, [], facts) : []
  return done({
    ready: findings.every(({ severity }) => severity !== 'error'),
    findings,
    calendar,
    lost: isDate(day) ? checkCalendar(today, day, pack, [], facts) : [],
    perSeat: populationsPerSeat(draft),
  })
}
