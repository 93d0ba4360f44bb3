import type { PersonLine } from '#contract/index.ts'
import { useCallback, useDeferredValue, useState } from 'react'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { useSeat } from '../../ask/seat.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { FarRows } from '../../ui/FarRows.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { addressOf, useRoute } from '../../ui/route.ts'
import { goToPerson, personIn } from '../../ui/town/person-address.ts'
import { useTown } from '../../ui/town/useTown.ts'
import { usePageKeys } from '../../ui/usePageKeys.ts'
import { columnsFor, type Sorted } from './columns.tsx'
import { EnterPerson } from './EnterPerson.tsx'
import { askedBy, EVERYBODY, isNarrow, type Filter } from './filter.ts'
import { Filters } from './Filters.tsx'
import { Person } from './Person.tsx'
import { PrintDirectory } from './PrintDirectory.tsx'
import './directory.css'

/** Rows that are asked for at once. */
const WINDOW = 200
const STEP = 50

const keyOf = ({ key }: PersonLine): string => key

/** Everybody the office knows: sorted, filtered and searched, and beside the list the page of one of them. */
export function Directory({ place }: { readonly place: string }) {
  const town = useTown(place)
  const role = useSeat(place).who?.signedIn?.role
  const { draft: filter, keep } = useDraft<Filter>(place, 'directory.filter', EVERYBODY)
  const of = personIn(useRoute()?.of ?? '')
  const asked = useDeferredValue(filter)
  const [from, setFrom] = useState(0)
  const [at, setAt] = useState(0)
  const [doing, setDoing] = useState<'print' | 'enter' | null>(null)
  const { value, refusal } = useAsk('directory.list', place, { ...askedBy(asked), from, most: WINDOW })
  const look = useCallback((first: number) => setFrom(Math.max(0, Math.floor((first - STEP) / STEP) * STEP)), [])
  const choose = (part: Partial<Filter>): void => {
    setFrom(0)
    setAt(0)
    keep(part)
  }
  const mayEnter = role === 'registrar' || role === 'reviewer' || role === 'committee'
  usePageKeys((event) => {
    if (event.key === 'F3' && mayEnter) setDoing('enter')
    else return false
    return true
  })
  const open = useOpen(place, of)
  if (!town || !value) return <Heading title={t('directory.title')} lead={refusal ? sentence(refusal) : t('directory.loading')} />
  const sortBy = (key: string): void => choose({ sort: key as Sorted, down: filter.sort === key && !filter.down })
  return (
    <div className={of === null ? 'directory' : 'directory directory-beside'}>
      <Heading title={t('directory.title')} lead={t('directory.lead', { all: number(value.all), n: number(value.total) })}>
        <Button disabled={value.total === 0} onClick={() => setDoing('print')}>
          {t('directory.print')}
        </Button>
        {mayEnter && (
          <Button primary onClick={() => setDoing('enter')}>
            {t('directory.enter')} <kbd>F3</kbd>
          </Button>
        )}
      </Heading>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <Filters town={town} filter={filter} answer={value} keep={choose} />
      <div className="directory-panes">
        {value.total === 0 ? (
          <Nobody narrow={isNarrow(filter)} />
        ) : (
          <FarRows
            label={t('directory.title')}
            columns={columnsFor(town, of !== null)}
            part={value}
            keyOf={keyOf}
            sort={{ key: filter.sort, down: filter.down }}
            onSort={sortBy}
            onLook={look}
            at={at}
            onAt={setAt}
            open={open}
            onOpen={(line) => goToPerson(line.of)}
          />
        )}
        {of !== null && <Person key={JSON.stringify(of)} place={place} of={of} town={town} />}
      </div>
      {doing === 'print' && (
        <PrintDirectory place={place} asked={askedBy(filter)} total={value.total} onClose={() => setDoing(null)} />
      )}
      {doing === 'enter' && <EnterPerson place={place} town={town} onClose={() => setDoing(null)} />}
    </div>
  )
}

/** The row of the list that is open beside it. */
function useOpen(place: string, of: ReturnType<typeof personIn>): string | null {
  const { value } = useAsk('directory.person', place, of, { shared: true })
  return of === null ? null : (value?.line.key ?? null)
}

const Nobody = ({ narrow }: { readonly narrow: boolean }) =>
  narrow ? (
    <Empty title={t('directory.none')} body={t('directory.noneBody')} />
  ) : (
    <Empty title={t('directory.empty')} body={t('directory.emptyBody')}>
      <a className="button" href={addressOf('office', 'imports')}>
        {t('imports.title')}
      </a>
    </Empty>
  )
