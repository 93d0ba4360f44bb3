import type { Incident } from '#contract/index.ts'
import { useState } from 'react'
import { useAsk } from '../ask/useAsk.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { DataTable, type Column } from '../ui/DataTable.tsx'
import { plain, timeOf } from '../ui/format.ts'
import { Heading } from '../ui/Heading.tsx'
import { Refused } from '../ui/Refused.tsx'
import { IncidentSheet } from '../ui/incident/IncidentSheet.tsx'

/** The day's incidents, newest last. */
export function Incidents({ place }: { readonly place: string }) {
  const { value, refusal } = useAsk('voting.incidents', place, {})
  const [writing, setWriting] = useState(false)
  const columns: readonly Column<Incident>[] = [
    {
      key: 'receipt',
      title: t('incidents.number'),
      value: ({ receipt }) => receipt,
      show: ({ receipt }) => `#${receipt}`,
      width: '6rem',
    },
    { key: 'at', title: t('incidents.at'), value: ({ at }) => timeOf(at), width: '6rem' },
    { key: 'what', title: t('incidents.what'), value: ({ what }) => what },
    { key: 'done', title: t('incidents.done'), value: ({ done }) => done },
    { key: 'by', title: t('incidents.by'), value: ({ by }) => plain(by), width: '9rem' },
  ]
  return (
    <>
      <Heading title={t('incidents.title')} lead={t('incidents.lead')}>
        <Button primary onClick={() => setWriting(true)}>
          {t('incidents.new')}
        </Button>
      </Heading>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      {value && (
        <DataTable
          title={t('incidents.title')}
          columns={columns}
          rows={value.incidents}
          keyOf={({ receipt, at }) => `${receipt} ${at}`}
          empty={t('incidents.none')}
        />
      )}
      {writing && <IncidentSheet place={place} onClose={() => setWriting(false)} />}
    </>
  )
}
