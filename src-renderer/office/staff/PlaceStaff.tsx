import { useAsk } from '../../ask/useAsk.ts'
import { rolesOf } from '../../ui/people/someone.ts'
import { t } from '../../texts/index.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { dayTimeOf } from '../../ui/format.ts'
import { findingWords } from '../../ui/law/finding.ts'
import { gapWords, type Gap, type Kin, type Member, type Place } from './places.ts'

type Props = {
  readonly place: string
  /** Null: everybody. */
  readonly shown: Place | null
  readonly places: readonly Place[]
  readonly staff: readonly Member[]
  readonly gaps: readonly Gap[]
  readonly onOpen?: (person: Member) => void
}

/** The people of one place, or of all: their roles, whose kin a candidate is, who has a PIN here, and whom a station let serve itself. */
export function PlaceStaff({ place, shown, places, staff, gaps, onOpen }: Props) {
  const { value: kin } = useAsk('staff.kin', place, {})
  const { value: replaced } = useAsk('staff.replaced', place, {})
  const { value: here } = useAsk('people.list', place, {})
  const pins = new Map(here?.people.map(({ person, pin }) => [person, pin]))
  const nameOf = (code: string | null): string => places.find((each) => each.code === code)?.name ?? code ?? ''
  const order = new Map(places.map(({ code }, i) => [code, i]))
  const rows = staff.toSorted((a, b) => (order.get(a.constituency) ?? 0) - (order.get(b.constituency) ?? 0))
  const told = (replaced ?? []).filter((each) => shown === null || each.constituency === shown.code)
  const title = shown?.name ?? t('officeStaff.everyone')
  return (
    <div className="place-staff">
      <h3>{title}</h3>
      {gaps.length > 0 && (
        <p className="text-amber" role="status">
          <span aria-hidden="true">!</span> {t('officeStaff.lacks', { what: gapWords(gaps) })}
        </p>
      )}
      {told.map((each) => (
        <p key={`${each.person} ${each.at}`} className="staff-replaced">
          <span aria-hidden="true">⇄</span>{' '}
          {t(each.replaces === null ? 'officeStaff.cameIn' : 'officeStaff.replaced', {
            at: dayTimeOf(each.at),
            place: nameOf(each.constituency),
            name: each.name,
            roles: rolesOf(each),
            whom: each.replaces ?? '',
            reason: each.reason,
          })}
          {(kin ?? [])
            .filter(({ staff }) => staff === each.person)
            .map((about) => (
              <span key={about.message} className={about.severity === 'error' ? 'text-seal' : 'text-amber'}>
                {' '}
                <span aria-hidden="true">{about.severity === 'error' ? '✕' : '!'}</span> {findingWords(about)}
              </span>
            ))}
        </p>
      ))}
      <DataTable
        title={title}
        rows={rows}
        keyOf={({ person }) => person}
        empty={t('officeStaff.none')}
        columns={columnsFor({ withPlace: shown === null, nameOf, pins, kin: kin ?? [], onOpen })}
      />
    </div>
  )
}

type Given = {
  readonly withPlace: boolean
  readonly nameOf: (code: string | null) => string
  readonly pins: ReadonlyMap<string, boolean>
  readonly kin: readonly Kin[]
  readonly onOpen: ((person: Member) => void) | undefined
}

const columnsFor = ({ withPlace, nameOf, pins, kin, onOpen }: Given): readonly Column<Member>[] => {
  const kinOf = ({ person }: Member) => kin.filter(({ staff }) => staff === person)
  const columns: readonly (Column<Member> | false)[] = [
    withPlace && {
      key: 'place',
      title: t('officeStaff.place'),
      value: ({ constituency }) => nameOf(constituency),
      show: ({ constituency }) => <span className="column-tight">{nameOf(constituency)}</span>,
    },
    {
      key: 'name',
      title: t('staff.name'),
      value: ({ name }) => name,
      show: ({ name }) => <b className="column-tight">{name}</b>,
    },
    { key: 'roles', title: t('staff.roles'), value: rolesOf },
    !withPlace && {
      key: 'voter',
      title: t('officeStaff.voter'),
      value: ({ voter }) => voter ?? '',
      show: ({ voter }) => <span className="column-tight">{voter ?? '–'}</span>,
    },
    {
      key: 'remark',
      title: t('officeStaff.remark'),
      value: (member) => kinOf(member).map(findingWords).join(''),
      show: (member) => (
        <>
          {kinOf(member).map((each) => (
            <p key={each.message} className={each.severity === 'error' ? 'text-seal' : 'text-amber'}>
              <span aria-hidden="true">{each.severity === 'error' ? '✕' : '!'}</span> {findingWords(each)}
            </p>
          ))}
          {member.constituency === null && pins.has(member.person) && (
            <Badge tone={pins.get(member.person) ? 'pine' : 'amber'} mark={pins.get(member.person) ? '✓' : '!'}>
              {t(pins.get(member.person) ? 'officeStaff.hasPin' : 'officeStaff.noPin')}
            </Badge>
          )}
        </>
      ),
    },
    onOpen !== undefined && {
      key: 'change',
      title: t('officeStaff.change'),
      value: () => '',
      act: true,
      show: (member) => (
        <Button aria-label={t('officeStaff.changing', { name: member.name })} onClick={() => onOpen(member)}>
          {t('officeStaff.change')}
        </Button>
      ),
    },
  ]
  return columns.filter((column) => column !== false)
}
