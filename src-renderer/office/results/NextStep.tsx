import type { CountResult } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { plain } from '../../ui/format.ts'

type Props = { readonly result: Extract<CountResult, { state: 'counted' }> }

/** What the law has done next where not every seat is filled: a revote, a separate election, a new vote, or the committee's word. */
export function NextStep({ result: { outcome, revote, separate } }: Props) {
  const next = [
    ...(revote ? [t('results.next.revote', { names: revote.candidates.map(plain).join('、'), seats: revote.seats })] : []),
    ...(separate
      ? [
          t('results.next.separate', {
            seats: separate.seats,
            min: separate.min,
            max: separate.max,
            names: separate.candidates.map(plain).join('、'),
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
