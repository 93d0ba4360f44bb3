import type { Draft } from '#contract/index.ts'
import { useState } from 'react'
import { useAsk } from '../../ask/useAsk.ts'
import { sentence, t } from '../../texts/index.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { shortName } from '../../ui/format.ts'
import { Refused } from '../../ui/Refused.tsx'
import { StationSheet, type Station } from './StationSheet.tsx'

type Props = { readonly place: string; readonly hours: Pick<Draft, 'open' | 'close'> }

/** Where each station is, when it is open, and under which number it is reached. */
export function StationFacts({ place, hours }: Props) {
  const { value, refusal } = useAsk('setup.stations', place, {})
  const [filling, setFilling] = useState<string | null>(null)
  const station = value?.find(({ constituency }) => constituency === filling)
  return (
    <>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <DataTable
        title={t('setup.parts.stations')}
        rows={value ?? []}
        columns={columnsFor(setFilling)}
        keyOf={({ constituency }) => constituency}
        onOpen={({ constituency }) => setFilling(constituency)}
      />
      {station && (
        <StationSheet key={station.constituency} place={place} station={station} hours={hours} onClose={() => setFilling(null)} />
      )}
    </>
  )
}

const columnsFor = (onFill: (constituency: string) => void): readonly Column<Station>[] => [
  { key: 'name', title: t('setup.area'), value: ({ name }) => shortName(name), show: ({ name }) => <b>{shortName(name)}</b> },
  {
    key: 'address',
    title: t('setup.address'),
    value: ({ address }) => address ?? '',
    show: ({ address }) =>
      address ?? (
        <Badge tone="amber" mark="!">
          {t('setup.blank')}
        </Badge>
      ),
  },
  {
    key: 'hours',
    title: t('setup.hours'),
    value: ({ open, close }) => (open === null ? t('setup.sameHours') : close === null ? open : `${open}–${close}`),
  },
  { key: 'telephone', title: t('setup.telephone'), value: ({ telephone }) => telephone ?? '' },
  {
    key: 'fill',
    title: t('setup.fill'),
    value: () => '',
    show: ({ constituency, name }) => (
      <Button
        aria-label={t('setup.fillFor', { name: shortName(name) })}
        onClick={(event) => {
          event.stopPropagation()
          onFill(constituency)
        }}
      >
        {t('setup.fill')}
      </Button>
    ),
    act: true,
  },
]
