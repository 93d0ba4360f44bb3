import type { StationContest } from '#contract/index.ts'
import type { Panel } from './state.ts'
import { t } from '../texts/index.ts'
import { Paper } from '../ui/Paper.tsx'
import { sheetsOf } from './papers.ts'

type Props = { readonly issued: Extract<Panel, { kind: 'issued' }>; readonly contests: readonly StationContest[] }

/** The receipt number, to be read from a step away, and what to hand over. */
export function Issued({ issued, contests }: Props) {
  const { county, town } = sheetsOf(issued.papers, contests)
  return (
    <section className="issued">
      <p className="issued-word">
        <span aria-hidden="true">✓</span> {t('station.issued')}
      </p>
      <p className="issued-number">#{issued.receipt}</p>
      <p className="issued-name">{t('station.issuedPapers', { name: issued.name })}</p>
      <p className="papers">
        {county > 0 && <Paper level="县级" count={county} />}
        {town > 0 && <Paper level="乡级" count={town} />}
      </p>
      <p className="issued-next">{t('station.issuedNext')}</p>
    </section>
  )
}
