import { listed } from '../../texts/punctuation.ts'
import type { DecisionMade } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { t } from '../../texts/index.ts'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { dayTimeOf } from '../../ui/format.ts'
import type { Town } from '../../ui/town/useTown.ts'
import { fieldWords } from '../../ui/town/fields.ts'
import { rowWords } from '../../ui/town/row-words.ts'

/** What was decided by hand, by whom and why: looked up, and answered by a further decision, never changed. */
export function Made({ place, town }: { readonly place: string; readonly town: Town }) {
  const { value } = useAsk('decisions.made', place, { most: 500 })
  const columns: readonly Column<DecisionMade>[] = [
    { key: 'when', title: t('decisions.made.when'), value: ({ when }) => dayTimeOf(when), width: '8.4rem' },
    { key: 'name', title: t('decisions.fields.name'), value: ({ name }) => name, width: '6.4rem' },
    { key: 'where', title: t('gates.constituency'), value: ({ constituency }) => town.placeOf(constituency), width: '6.6rem' },
    { key: 'did', title: t('decisions.made.did'), value: didWords },
    { key: 'reason', title: t('decisions.reason'), value: ({ reason }) => reason },
    { key: 'by', title: t('decisions.made.by'), value: ({ by }) => listed(by), width: '6.4rem' },
    { key: 'at', title: t('decisions.made.at'), value: ({ at }) => (at ? rowWords(at) : '') },
  ]
  return (
    <DataTable
      title={t('decisions.tabs.made')}
      columns={columns}
      rows={value?.items ?? []}
      keyOf={({ ref }) => ref}
      empty={t('decisions.made.none')}
    />
  )
}

function didWords({ did, register, section = '', change }: DecisionMade): string {
  if (change)
    return t('decisions.made.changed', {
      field: fieldWords(change.field),
      before: change.before || '–',
      after: change.after || '–',
    })
  if (did === 'register')
    return t('decisions.made.registered', { register: t(`gates.registers.${register as 1 | 2 | 3 | 4}`), section })
  return t(`decisions.made.dids.${did}`)
}
