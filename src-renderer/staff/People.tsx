import { useState } from 'react'
import { openPin } from '../ui/people/own-pin.ts'
import { useSeat } from '../ask/seat.ts'
import { t } from '../texts/index.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { DataTable, type Column } from '../ui/DataTable.tsx'
import { Heading } from '../ui/Heading.tsx'
import { nameOf, rolesOf, type Someone } from '../ui/people/someone.ts'
import { ReplaceSheet } from './ReplaceSheet.tsx'
import '../ui/people/people.css'

/** Who works here, in which role, and who has a PIN on this machine. */
export function People({ place }: { readonly place: string }) {
  const { who, here } = useSeat(place)
  const [replacing, setReplacing] = useState(false)
  if (!here) return null
  return (
    <>
      <Heading title={t(place === 'office' ? 'officeStaff.pinPage' : 'staff.title')} lead={t('staff.lead')}>
        {place !== 'office' && who?.signedIn?.role === 'lead' && (
          <Button onClick={() => setReplacing(true)}>{t('replacing.open')}</Button>
        )}
      </Heading>
      <DataTable
        title={t('staff.title')}
        rows={here.people}
        columns={columnsFor(who?.signedIn?.person)}
        keyOf={({ person }) => person}
        empty={`${t('people.none')}${t('people.noneBody')}`}
      />
      {replacing && <ReplaceSheet place={place} people={here.people} onClose={() => setReplacing(false)} />}
      <p className="page-note">{t('staff.keeperOnly', { keeper: t(`roles.${here.keeper}`) })}</p>
    </>
  )
}

const columnsFor = (me: string | undefined): readonly Column<Someone>[] => [
  { key: 'name', title: t('staff.name'), value: nameOf, show: (each) => <b className="staff-name">{nameOf(each)}</b> },
  { key: 'roles', title: t('staff.roles'), value: rolesOf },
  {
    key: 'pin',
    title: t('staff.pin'),
    value: ({ pin }) => t(pin ? 'staff.has' : 'staff.hasNot'),
    show: ({ pin }) => (
      <Badge tone={pin ? 'pine' : 'amber'} mark={pin ? '✓' : '!'}>
        {t(pin ? 'staff.has' : 'staff.hasNot')}
      </Badge>
    ),
  },
  {
    key: 'set',
    title: t('staff.set'),
    value: () => '',
    show: ({ person, pin }) => (
      <Button onClick={() => openPin(person)}>{t(pin && person === me ? 'menu.pin' : pin ? 'staff.reset' : 'staff.set')}</Button>
    ),
    act: true,
  },
]
