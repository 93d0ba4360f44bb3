import type { MobileBox, StationContest } from '#contract/index.ts'
import { useState } from 'react'
import { useAsk } from '../ask/useAsk.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Refused } from '../ui/Refused.tsx'
import { useSeat } from '../ask/seat.ts'
import { Box, type BoxAct } from './Box.tsx'
import { InSheet } from './InSheet.tsx'
import { ListSheet } from './ListSheet.tsx'
import { OutSheet } from './OutSheet.tsx'
import './boxes.css'

type Open = { readonly act: BoxAct; readonly box: MobileBox | null }

/** The boxes that are carried to voters who cannot come: who is on whose list, who carries them, and how the papers come out. */
export function Boxes({ place }: { readonly place: string }) {
  const { value, refusal } = useAsk('boxes.list', place, {})
  const { value: overview } = useAsk('station.overview', place, {})
  const { who } = useSeat(place)
  const [open, setOpen] = useState<Open | null>(null)
  const contests: readonly StationContest[] = overview?.contests ?? []
  const role = who?.signedIn?.role
  if (!value) return refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>
  const close = (): void => setOpen(null)
  return (
    <>
      <Heading title={t('boxes.title')} lead={t('boxes.lead')}>
        {role !== 'overseer' && (
          <Button primary onClick={() => setOpen({ act: 'list', box: null })}>
            {t('boxes.new')}
          </Button>
        )}
      </Heading>
      {value.boxes.length === 0 && <Empty title={t('boxes.none')} body={t('boxes.noneBody')} />}
      <ul className="boxes">
        {value.boxes.map((box) => (
          <Box
            key={box.box}
            place={place}
            box={box}
            contests={contests}
            role={role ?? ''}
            isOpen={overview?.phase === 'open'}
            onAct={(act) => setOpen({ act, box })}
          />
        ))}
      </ul>
      {open?.act === 'list' && (
        <ListSheet
          place={place}
          box={open.box}
          taken={value.boxes.map(({ box }) => box)}
          reasons={value.reasons}
          onClose={close}
        />
      )}
      {open?.act === 'out' && open.box && <OutSheet place={place} box={open.box} contests={contests} onClose={close} />}
      {open?.act === 'in' && open.box && <InSheet place={place} box={open.box} contests={contests} onClose={close} />}
    </>
  )
}
