import { useState } from 'react'
import { t } from '../../texts/index.ts'
import { Heading } from '../../ui/Heading.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Later } from './Later.tsx'
import { Take } from './Take.tsx'
import './imports.css'

/** Files of the household registry and the other authorities: taken in, or compared with what was taken in before. */
export function Imports({ place }: { readonly place: string }) {
  const [way, setWay] = useState<'take' | 'later'>('take')
  return (
    <div className="imports">
      <Heading title={t('imports.title')} lead={t(`imports.leads.${way}`)}>
        <Segments
          label={t('imports.way')}
          value={way}
          onChoose={setWay}
          options={[
            ['take', t('imports.ways.take')],
            ['later', t('imports.ways.later')],
          ]}
        />
      </Heading>
      {way === 'take' ? <Take place={place} /> : <Later place={place} />}
    </div>
  )
}
