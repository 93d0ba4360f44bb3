import { done } from '#contract/result.ts'
import { correctPublication, rollDays } from '#office/calendar/correct-publication.ts'
import { decideLate, lateDecided } from '#office/calendar/late.ts'
import { postponeElection } from '#office/calendar/postpone.ts'
import { statedDays } from '#office/calendar/stated-day.ts'
import { once, type Handlers } from './setting.ts'

export const calendarHandlers: Handlers<'calendar'> = {
  'calendar.days': ({ ledger }, asked) => done(statedDays(ledger, asked)),
  'calendar.late': ({ ledger }) => done(lateDecided(ledger)),
  'calendar.roll-days': ({ ledger }) => done(rollDays(ledger)),
  'calendar.decide-late': (setting, asked) => once(setting, () => decideLate(setting.ledger, setting.actor, asked)),
  'calendar.postpone': (setting, asked) => once(setting, () => postponeElection(setting.ledger, setting.actor, asked)),
  'calendar.correct-publication': (setting, asked) =>
    once(setting, () => correctPublication(setting.ledger, setting.actor, asked)),
}
