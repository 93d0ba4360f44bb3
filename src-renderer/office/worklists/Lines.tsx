import { t } from '../../texts/index.ts'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { groupWords } from '../../ui/group-words.ts'
import { PersonLink } from '../../ui/town/PersonLink.tsx'
import type { WorkLine } from './part.ts'

const linked = ({ name, of }: WorkLine) => <PersonLink of={of}>{name || t('decisions.noName')}</PersonLink>

type Props = { readonly kind: 'door' | 'unit'; readonly lines: readonly WorkLine[] }

/** The people of the list in the order of the way, each with what to ask. */
export function Lines({ kind, lines }: Props) {
  const places = new Map(lines.map((line, n) => [line, String(n)]))
  const columns: readonly Column<WorkLine>[] = [
    {
      key: 'registrar',
      title: t('workLists.columns.registrar'),
      value: ({ registrar }) => registrar,
      end: true,
      width: '5.5rem',
    },
    { key: 'where', title: t('workLists.columns.where'), value: groupWords },
    {
      key: 'head',
      title: t(`workLists.columns.${kind}`),
      value: ({ head, household }) => (kind === 'door' ? `${household} ${head}` : head),
    },
    {
      key: 'name',
      title: t('completeness.columns.name'),
      value: ({ name }) => name,
      show: linked,
    },
    { key: 'phone', title: t('completeness.columns.phone'), value: ({ phone }) => phone },
    { key: 'ask', title: t('workLists.columns.ask'), value: ({ ask }) => ask },
  ]
  return <DataTable title={t(`workLists.kinds.${kind}`)} columns={columns} rows={lines} keyOf={(line) => places.get(line)!} />
}
