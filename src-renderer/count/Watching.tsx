import type { Chosen } from '../ui/rounds/chosen.ts'
import { t } from '../texts/index.ts'
import { plain, timeOf } from '../ui/format.ts'

/** How far the typists are, without a figure of theirs. */
export const Watching = ({ chosen: { round } }: { readonly chosen: Chosen }) => (
  <section className="count-wait">
    <h3>{t('count.typists')}</h3>
    {round.typists.length === 0 && <p>{t('count.nobodyTyped')}</p>}
    <ul>
      {round.typists.map(({ person, name, readings, at }) => (
        <li key={person}>✓ {t('count.typed', { name: plain(name), n: readings, time: timeOf(at) })}</li>
      ))}
    </ul>
    {round.differing !== null && round.differing.length > 0 && (
      <p className="text-seal">≠ {t('count.differTitle', { n: round.differing.length })}</p>
    )}
    <p className="count-hint">{t('count.watching')}</p>
  </section>
)
