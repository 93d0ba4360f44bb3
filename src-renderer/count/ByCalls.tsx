import { goTo } from '../ui/route.ts'
import type { Chosen } from '../ui/rounds/chosen.ts'
import { t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'

type Props = { readonly place: string; readonly chosen: Chosen; readonly typist: boolean }

/** These papers are called aloud, on their own page. */
export const ByCalls = ({ place, chosen: { round }, typist }: Props) => (
  <section className="count-wait">
    <h3>{t('count.callingTitle')}</h3>
    <p>{t('count.callingBody', { n: round.batches.filter(({ confirmed }) => confirmed.length > 1).length })}</p>
    {typist && (
      <div>
        <Button primary onClick={() => goTo(place, 'calling')}>
          {t('count.toCallingOn')}
        </Button>
      </div>
    )}
  </section>
)
