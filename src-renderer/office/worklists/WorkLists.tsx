import { WORK_LISTS } from '#words/choices.ts'
import type { Input } from '#contract/index.ts'
import { useState } from 'react'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { Act } from '../../ui/Act.tsx'
import { CountField } from '../../ui/CountField.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { addressOf } from '../../ui/route.ts'
import { Segments } from '../../ui/Segments.tsx'
import { PlaceChoice } from '../../ui/town/PlaceChoice.tsx'
import { useEnter } from '../../ui/useEnter.ts'
import { useTown } from '../../ui/town/useTown.ts'
import { Lines } from './Lines.tsx'
import { PrintWork } from './PrintWork.tsx'
import { Registrars } from './Registrars.tsx'
import { isIn, NOBODY, type WorkPart } from './part.ts'
import { Villages } from './Villages.tsx'
import './work-lists.css'

type Chosen = {
  readonly code: string | null
  readonly kind: Input<'roll.work-list'>['kind']
  readonly registrars: number | null
  readonly part: WorkPart
}

/** Most registrars that a list is shared among. */
const MOST_PARTS = 50

/** Who goes to which doors with which questions: shared evenly, looked through by village, printed for each to carry. */
export function WorkLists({ place }: { readonly place: string }) {
  const town = useTown(place)
  const { draft, keep } = useDraft<Chosen>(place, 'work-lists.chosen', { code: null, kind: 'door', registrars: 2, part: NOBODY })
  const code = draft.code ?? town?.constituencies[0]?.code ?? null
  const { kind, registrars, part } = draft
  const { value, refusal } = useAsk(
    'roll.work-list',
    place,
    code === null || registrars === null || registrars === 0 ? null : { constituency: code, kind, registrars },
  )
  const [printing, setPrinting] = useState(false)
  const lines = value?.lines ?? []
  const shown = lines.filter((line) => isIn(part, line))
  const may = shown.length > 0 && !printing
  useEnter(() => setPrinting(true), may)
  if (!town || code === null)
    return <Heading title={t('workLists.title')} lead={refusal ? sentence(refusal) : t('app.loading')} />
  const asked = lines.filter(({ ask }) => ask !== '').length
  return (
    <div className="work-lists">
      <Heading
        title={t('workLists.title')}
        lead={t('workLists.lead', { name: town.placeOf(code), n: number(lines.length), ask: number(asked) })}
      >
        <PlaceChoice town={town} code={code} onChoose={(chosen) => keep({ code: chosen, part: NOBODY })} />
      </Heading>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <div className="work-ways">
        <Segments
          label={t('workLists.kind')}
          value={kind}
          onChoose={(chosen) => keep({ kind: chosen, part: NOBODY })}
          options={WORK_LISTS.map((each) => [each, t(`workLists.kinds.${each}`)])}
        />
        <CountField
          label={t('workLists.registrars')}
          value={registrars}
          most={MOST_PARTS}
          onCount={(n) => keep({ registrars: n, part: NOBODY })}
        />
      </div>
      {value && lines.length === 0 && (
        <Empty title={t(`workLists.none.${kind}`)} body={t('workLists.noneBody')}>
          <a className="button" href={addressOf('office', 'imports')}>
            {t('imports.title')}
          </a>
        </Empty>
      )}
      {value && lines.length > 0 && (
        <>
          <div className="work-shares">
            <Registrars loads={value.loads} part={part} onChoose={(chosen) => keep({ part: chosen })} />
            <Villages lines={lines} part={part} onChoose={(chosen) => keep({ part: chosen })} />
          </div>
          <Lines kind={kind} lines={shown} />
          <div className="act-bar">
            <p>{t('workLists.shown', { n: number(shown.length), ask: number(shown.filter(({ ask }) => ask !== '').length) })}</p>
            <Act
              title={t('workLists.print')}
              body={t('workLists.printOf', { n: number(shown.length) })}
              keyName="Enter"
              disabled={!may}
              onPress={() => setPrinting(true)}
            />
          </div>
        </>
      )}
      {printing && registrars !== null && (
        <PrintWork
          place={place}
          asked={{ constituency: code, kind, registrars }}
          part={part}
          name={town.placeOf(code)}
          onClose={() => setPrinting(false)}
        />
      )}
    </div>
  )
}
