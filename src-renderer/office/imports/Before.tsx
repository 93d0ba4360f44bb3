import type { ImportedBefore } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { t } from '../../texts/index.ts'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { dayTimeOf } from '../../ui/format.ts'
import { MARKS } from '../../ui/mark.ts'
import { useTown } from '../../ui/town/useTown.ts'

const stillWaits = ({ waits }: ImportedBefore) => (
  <span className={waits > 0 ? 'text-amber' : 'text-pine'}>{waits > 0 ? `${MARKS.waits} ${waits}` : MARKS.good}</span>
)

/** What was taken in before, and what of it still waits. */
export function Before({ place }: { readonly place: string }) {
  const { value } = useAsk('imports.list', place, {})
  const town = useTown(place)
  const columns: readonly Column<ImportedBefore>[] = [
    { key: 'at', title: t('imports.at'), value: ({ at }) => dayTimeOf(at) },
    { key: 'file', title: t('imports.file'), value: ({ file }) => file },
    { key: 'kind', title: t('imports.kind'), value: ({ kind }) => t(`imports.kinds.${kind}`) },
    { key: 'rows', title: t('imports.rows'), value: ({ rows }) => rows, end: true },
    { key: 'persons', title: t('imports.persons'), value: ({ persons }) => persons, end: true },
    {
      key: 'waits',
      title: t('imports.waitsNow'),
      value: ({ waits }) => waits,
      show: stillWaits,
      end: true,
    },
    { key: 'by', title: t('imports.by'), value: ({ by }) => town?.peopleOf(by) ?? '' },
  ]
  if (!value) return null
  return (
    <section className="imports-before">
      <h3>{t('imports.before')}</h3>
      <DataTable
        title={t('imports.before')}
        columns={columns}
        rows={value}
        keyOf={({ at, file }) => `${at} ${file}`}
        empty={t('imports.nothingBefore')}
      />
    </section>
  )
}
