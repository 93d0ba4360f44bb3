import type { Input, StationPrepared } from '#contract/index.ts'
import type { Said } from '../ask/second.ts'
import { number, t } from '../texts/index.ts'
import { shortName } from '../ui/format.ts'

/** What the overseer confirms with the lead: roll, papers, and why on this day. */
export function openingSaid({ roll, contests, day, today }: StationPrepared, { papers, otherDay }: Input<'station.open'>): Said {
  return {
    title: t('prepare.open'),
    figures: [
      ...(roll ? [[t('prepare.roll'), t('prepare.rollIs', { version: roll.version, n: roll.voters })] as const] : []),
      ...contests.map(({ code, name }) => [`${t('prepare.papers')} ${shortName(name)}`, number(papers[code] ?? 0)] as const),
      ...(otherDay === undefined ? [] : [[t('prepare.otherDaySays', { day, today }), otherDay] as const]),
    ],
  }
}
