import type { Received } from '#contract/index.ts'
import { number, t } from '../../texts/index.ts'
import { percentOf } from '../../ui/format.ts'
import { Heading } from '../../ui/Heading.tsx'

/** The town in one line: final bundles that are in, and who took part. */
export function Totals({ constituencies }: { readonly constituencies: readonly Received[] }) {
  const sum = (of: 'roll' | 'participants') => constituencies.reduce((total, each) => total + each[of], 0)
  const turnout = { roll: sum('roll'), participants: sum('participants') }
  return (
    <Heading title={t('merge.title')}>
      <dl className="totals">
        <div>
          <dt>{t('merge.finals')}</dt>
          <dd>
            {constituencies.filter(({ bundle }) => bundle?.kind === 'final').length}
            <small> / {constituencies.length}</small>
          </dd>
        </div>
        <div>
          <dt>{t('merge.turnout')}</dt>
          <dd>{number(turnout.participants)}</dd>
        </div>
        <div>
          <dt>{t('office.rate')}</dt>
          <dd>{percentOf(turnout, 1)}</dd>
        </div>
      </dl>
    </Heading>
  )
}
