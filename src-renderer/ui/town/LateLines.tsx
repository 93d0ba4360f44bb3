import { useAsk } from '../../ask/useAsk.ts'
import { language, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { dayAsWords } from '../typed-day.ts'
import { useTown } from './useTown.ts'

type Props = { readonly place: string; readonly contest: string; readonly constituency: string }

/** What was decided to be done late of a contest and its roll: it stands beside the result for good. */
export function LateLines({ place, contest, constituency }: Props) {
  const { value } = useAsk('calendar.late', place, {})
  const town = useTown(place)
  const here = value?.filter((each) => each.contest === contest || each.constituency === constituency) ?? []
  if (here.length === 0) return null
  return (
    <section aria-label={t('late.decided')}>
      {here.map(({ ref, step, last, until, reason, by }) => (
        <p key={ref} className="text-amber">
          <span aria-hidden="true">! </span>
          {t('late.line', {
            step: t(`late.steps.${step}`),
            last: dayAsWords(last, language()),
            until: dayAsWords(until, language()),
            reason,
            names: town?.peopleOf(by) ?? listed(by),
          })}
        </p>
      ))}
    </section>
  )
}
