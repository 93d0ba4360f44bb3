import { useState } from 'react'
import { useAsk } from '../../ask/useAsk.ts'
import { dayWords } from '../../ui/election/day-words.ts'
import { sentence, t } from '../../texts/index.ts'
import { Heading } from '../../ui/Heading.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { ElectionPart } from './ElectionPart.tsx'
import { Questions } from './Questions.tsx'
import { StationFacts } from './StationFacts.tsx'
import './setup.css'

const PARTS = ['election', 'areas', 'stations', 'questions'] as const
type Part = (typeof PARTS)[number]

/** The election as it stands: its facts, constituencies and stations, and what the committee answers. */
export function Setup({ place }: { readonly place: string }) {
  const { value, refusal } = useAsk('setup.draft', place, {})
  const [part, setPart] = useState<Part>('election')
  if (!value) return refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>
  const { draft, fixed } = value
  return (
    <div className="setup">
      <Heading
        title={t('setup.title')}
        lead={t(fixed ? 'setup.fixed' : 'setup.lead', { day: dayWords(draft.day) ?? draft.day })}
      />
      <Segments
        label={t('setup.part')}
        value={part}
        options={PARTS.map((each) => [each, t(`setup.parts.${each}`)] as const)}
        onChoose={setPart}
      />
      {(part === 'election' || part === 'areas') && <ElectionPart place={place} part={part} stands={draft} fixed={fixed} />}
      {part === 'stations' && <StationFacts place={place} hours={draft} />}
      {part === 'questions' && <Questions place={place} />}
    </div>
  )
}
