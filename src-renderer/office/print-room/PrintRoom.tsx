import { useState } from 'react'
import { PRINT_STAGES } from '#words/print-room.ts'
import type { PrintRoomLine } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { sentence, t } from '../../texts/index.ts'
import { Heading } from '../../ui/Heading.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useTown } from '../../ui/town/useTown.ts'
import { FillSheet } from './FillSheet.tsx'
import { isForm, isWaiting, keyOf } from './lines.ts'
import { PlaceOfPrints, TOWN } from './PlaceOfPrints.tsx'
import { RoomLine } from './RoomLine.tsx'
import './print-room.css'

/** What can be printed now and what is due, of the town or one constituency; what was printed, when and by whom, and the same bytes again. */
export function PrintRoom({ place }: { readonly place: string }) {
  const town = useTown(place)
  const { value: room, refusal } = useAsk('forms.room', place, {})
  const { draft, keep } = useDraft(place, 'forms.room', { code: TOWN })
  const [open, setOpen] = useState<string | null>(null)
  if (!town || !room) return <Heading title={t('printRoom.title')} lead={refusal ? sentence(refusal) : t('app.loading')} />
  const { code } = draft
  const lines = room.constituencies.find((each) => each.code === code)?.lines ?? room.town
  const name = code === TOWN ? t('printRoom.town') : town.placeOf(code)
  const waiting = lines.filter((line) => isWaiting(line, room.today))
  const filling = lines.find((line) => keyOf(line) === open)
  return (
    <div className="print-room">
      <Heading title={t('printRoom.title')} lead={leadOf(name, waiting)}>
        <PlaceOfPrints room={room} town={town} code={code} onChoose={(chosen) => keep({ code: chosen })} />
      </Heading>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      {PRINT_STAGES.map((stage) => {
        const mine = lines.filter((line) => line.stage === stage)
        return (
          mine.length > 0 && (
            <section key={stage} aria-label={t(`printRoom.stages.${stage}`)}>
              <h3>{t(`printRoom.stages.${stage}`)}</h3>
              <ul>
                {mine.map((line) => (
                  <RoomLine key={keyOf(line)} line={line} place={place} today={room.today} onFill={() => setOpen(keyOf(line))} />
                ))}
              </ul>
            </section>
          )
        )
      })}
      {filling && isForm(filling.what) && (
        <FillSheet line={filling} form={filling.what} place={place} name={name} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}

const leadOf = (name: string, waiting: readonly PrintRoomLine[]): string =>
  waiting.length === 0 ? t('printRoom.nothingDue', { name }) : t('printRoom.due', { name, n: waiting.length })
