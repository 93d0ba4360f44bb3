import type { StationReady } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { MARKS } from '../../ui/mark.ts'

/** How many cannot open, how many lack something, how many are ready. */
export function Counts({ stations }: { readonly stations: readonly StationReady[] }) {
  const shut = stations.filter(({ lacks }) => lacks.some((lack) => lack.shut)).length
  const good = stations.filter(({ lacks }) => lacks.length === 0).length
  return (
    <p className="stations-counts" role="status">
      <span className="text-seal">
        {MARKS.bad} {t('stations.counts.shut', { n: shut })}
      </span>
      <span className="text-amber">
        {MARKS.waits} {t('stations.counts.open', { n: stations.length - shut - good })}
      </span>
      <span className="text-pine">
        {MARKS.good} {t('stations.counts.good', { n: good })}
      </span>
    </p>
  )
}
