import { useState } from 'react'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { sentence, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Act } from '../../ui/Act.tsx'
import { Button } from '../../ui/Button.tsx'
import { shortName } from '../../ui/format.ts'
import { Heading } from '../../ui/Heading.tsx'
import { Matrix } from '../../ui/Matrix.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { COLUMNS, type ColumnKey } from './columns.ts'
import { Counts } from './Counts.tsx'
import { Laptops } from './Laptops.tsx'
import { nextAct, type NextAct } from './next-act.ts'
import { StationSheet, type Open } from './StationSheet.tsx'
import './stations.css'

type Chosen = { readonly row: string | null; readonly column: ColumnKey | null }

/** One row a polling station: its people, laptops, roll and candidates, and what it lacks. The chosen cell sets the act. */
export function Stations({ place }: { readonly place: string }) {
  const { value, refusal } = useAsk('stations.overview', place, {})
  const { draft, keep } = useDraft<Chosen>(place, 'stations.chosen', { row: null, column: null })
  const [open, setOpen] = useState<Open | null>(null)
  if (!value) return refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>
  const { stations } = value
  const station = stations.find(({ constituency }) => constituency === draft.row) ?? stations[0]
  if (!station) return null
  const act = nextAct(station, draft.column)
  const begin = (next: NextAct): void => {
    if ('goTo' in next) location.hash = `#/office/${next.goTo}`
    else setOpen({ sheet: next.sheet, constituency: next.constituency })
  }
  const ready = stations.filter(({ lacks }) => lacks.length === 0).length
  return (
    <div className="stations">
      <Heading title={t('stations.title')} lead={t('stations.lead', { n: ready, of: stations.length })}>
        <Button onClick={() => setOpen({ sheet: 'standby' })}>{t('stations.standby.act')}</Button>
        <Button onClick={() => setOpen({ sheet: 'office' })}>{t('stations.office.act')}</Button>
      </Heading>
      <Matrix
        label={t('stations.matrix')}
        rows={stations}
        columns={COLUMNS()}
        keyOf={({ constituency }) => constituency}
        head={({ name, covers }) => ({ name: shortName(name), note: listed(covers) })}
        headTitle={t('stations.place')}
        chosen={station.constituency}
        onChoose={(row, column) => keep({ row, column: column as ColumnKey | null })}
        onOpen={(row, column) => {
          const at = stations.find(({ constituency }) => constituency === row)
          if (at) begin(nextAct(at, column as ColumnKey | null))
        }}
      />
      <Laptops station={station} enrolling={'sheet' in act && act.sheet === 'enrol'} onOpen={setOpen} />
      <div className="act-bar">
        <Counts stations={stations} />
        <Act title={act.title} body={act.body} keyName="Enter" onPress={() => begin(act)} />
      </div>
      {open && <StationSheet key={JSON.stringify(open)} place={place} open={open} overview={value} onOpen={setOpen} />}
    </div>
  )
}
