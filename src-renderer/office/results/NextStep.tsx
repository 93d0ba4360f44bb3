import type { CountResult } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { plain } from '../../ui/format.ts'

type Props = { readonly result: Extract<CountResult, { state: 'counted' }> }

/** What the law has done next where not every seat is filled: a revote, a separate election, a new vote, or the committee's word. */
export function NextStep({ result: { outcome, revote, separate } }: Props) {
  const next = [
    ...(revote ? [t('results.next.revote', { names: listed(revote.candidates.map(plain)), seats: revote.seats })] : []),
    ...(separate
      ? [
          t('results.next.separate', {
            seats: separate.seats,
            min: separate.min,
            max: separate.max,
            names: listed(separate.candidates.map(plain)),
          }),
        ]
      : []),
    ...(outcome === 'void' ? [t('results.next.void')] : []),
    ...(outcome === 'refer' ? [t('results.next.refer')] : []),
  ]
  if (next.length === 0) return null
  return (
    <section className="next-round">
      <h3>{t('result.next.title')}</h3>
      {next.map((each) => (
        <p key={each}>{each}</p>
      ))}
    </section>
  )
}
