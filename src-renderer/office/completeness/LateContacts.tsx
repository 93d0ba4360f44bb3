import type { NotReached } from '#contract/index.ts'
import { useState } from 'react'
import { t } from '../../texts/index.ts'
import { awayWords, daysTo } from '../../ui/away.ts'
import { Button } from '../../ui/Button.tsx'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { shortDay } from '../../ui/format.ts'
import { groupWords } from '../../ui/group-words.ts'
import { PersonLink } from '../../ui/town/PersonLink.tsx'
import { RegisterLate } from './RegisterLate.tsx'

type Person = NotReached['persons'][number]
type Props = { readonly place: string; readonly late: NotReached }

/** Who was left off because nobody reached them: whoever gets in touch in time is registered after all. */
export function LateContacts({ place, late: { last, persons } }: Props) {
  const [chosen, setChosen] = useState<Person | null>(null)
  const left = daysTo(last)
  return (
    <>
      <p className={left < 0 ? 'completeness-clock completeness-over' : 'completeness-clock'}>
        <b>{t('completeness.late.until', { last: shortDay(last), away: awayWords(left) })}</b> {t('completeness.late.body')}
      </p>
      <DataTable
        title={t('completeness.parts.late')}
        columns={columnsWith(setChosen)}
        rows={persons}
        keyOf={({ at: { file, sheet = '', row, part = 1 } }) => `${file}/${sheet}/${row}/${part}`}
        empty={t('completeness.none.late')}
      />
      {chosen && <RegisterLate place={place} person={chosen} last={last} onClose={() => setChosen(null)} />}
    </>
  )
}

const columnsWith = (onChoose: (person: Person) => void): readonly Column<Person>[] => [
  {
    key: 'name',
    title: t('completeness.columns.name'),
    value: ({ name }) => name,
    show: ({ name, at }) => <PersonLink of={at}>{name}</PersonLink>,
  },
  { key: 'birth', title: t('completeness.columns.birth'), value: ({ birth }) => birth },
  { key: 'where', title: t('completeness.columns.village'), value: groupWords },
  { key: 'phone', title: t('completeness.columns.phone'), value: ({ phone }) => phone },
  { key: 'basis', title: t('completeness.columns.basis'), value: ({ basis }) => basis },
  {
    key: 'register',
    title: '',
    value: () => '',
    act: true,
    show: (person) => (
      <Button aria-label={t('completeness.late.of', { name: person.name })} onClick={() => onChoose(person)}>
        {t('completeness.late.open')}
      </Button>
    ),
  },
]
