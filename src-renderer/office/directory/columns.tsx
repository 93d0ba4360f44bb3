import type { PersonLine, PersonOrder } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import type { FarColumn } from '../../ui/FarRows.tsx'
import { groupWords } from '../../ui/group-words.ts'
import type { Town } from '../../ui/town/useTown.ts'
import { standingWords, toneOf } from './standing.ts'

export type Sorted = PersonOrder
type Col = FarColumn<PersonLine> & { readonly key: PersonOrder | 'sex' | 'age' | 'household' }

const name = (): Col => ({
  key: 'name',
  title: t('directory.columns.name'),
  value: (line) => line.name,
  show: (line) => <b>{line.name || t('decisions.noName')}</b>,
  sorts: true,
})
const withPlace = (): Col => ({
  ...name(),
  show: (line) => (
    <>
      <b>{line.name || t('decisions.noName')}</b> <span className="directory-place">{groupWords(line)}</span>
    </>
  ),
})
const where = (): Col => ({ key: 'where', title: t('directory.columns.where'), value: groupWords, sorts: true })
const register = (): Col => ({
  key: 'register',
  title: t('directory.columns.register'),
  value: standingWords,
  show: (line) => <span className={`standing-${toneOf(line)}`}>{standingWords(line)}</span>,
  sorts: true,
})

/** Beside somebody's page there is room for who and where alone, in one column. */
export const columnsFor = (town: Town, beside: boolean): readonly Col[] =>
  beside
    ? [withPlace(), register()]
    : [
        name(),
        { key: 'sex', title: t('directory.columns.sex'), value: ({ sex }) => sex },
        { key: 'age', title: t('directory.columns.age'), value: ({ age }) => age ?? '', end: true },
        { key: 'birth', title: t('directory.columns.birth'), value: ({ birth }) => birth, sorts: true },
        {
          key: 'idNumber',
          title: t('directory.columns.idNumber'),
          value: ({ idNumber }) => idNumber,
          show: ({ idNumber }) => <span className="digits">{idNumber}</span>,
          sorts: true,
        },
        {
          key: 'constituency',
          title: t('directory.columns.constituency'),
          value: ({ constituency }) => town.placeOf(constituency),
          sorts: true,
        },
        where(),
        { key: 'household', title: t('directory.columns.household'), value: ({ household }) => household },
        register(),
      ]
