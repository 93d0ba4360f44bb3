import type { Draft } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { TextField } from '../Field.tsx'
import { Button } from '../Button.tsx'
import { Segments } from '../Segments.tsx'
import { TakeFacts } from './TakeFacts.tsx'
import { useTaking } from './taking.ts'
import './election.css'

export type FieldsProps = {
  readonly draft: Draft
  readonly keep: (part: Partial<Draft>) => void
  /** What is wrong with a field, to be said below it. */
  readonly error: (path: string) => string | undefined
  /** Its first field has the focus. */
  readonly focused?: boolean
}

type Props = FieldsProps & {
  /** Whose draft it is; null before there is anybody. */
  readonly place: string | null
}

/** What is elected, what it is called, by whom: typed, or out of a table. */
export function ElectionFields({ place, draft, keep, error, focused = false }: Props) {
  const { taking, begin, end } = useTaking(place, 'election.facts')
  const text = (field: 'name' | 'term' | 'town' | 'county' | 'committee') => ({
    label: t(`election.fields.${field}`),
    value: draft[field],
    maxLength: 100,
    error: error(field),
    onText: (typed: string) => keep({ [field]: typed }),
  })
  return (
    <div className="election-fields">
      <div className="election-whole">
        <Button onClick={() => begin('')}>{t('election.facts.take')}</Button>
      </div>
      {taking && (
        <TakeFacts
          taking={taking}
          onClose={end}
          onTake={(facts) => {
            keep(facts)
            end()
          }}
        />
      )}
      <Segments
        label={t('election.kind')}
        value={draft.kind}
        options={[
          ['general', t('election.kinds.general')],
          ['byelection', t('election.kinds.byelection')],
        ]}
        onChoose={(kind) => keep({ kind })}
      />
      <Segments
        label={t('election.levels')}
        value={draft.levels}
        options={[
          ['both', t('election.level.both')],
          ['town', t('election.level.town')],
          ['county', t('election.level.county')],
        ]}
        onChoose={(levels) => keep({ levels })}
      />
      <TextField {...text('town')} autoFocus={focused} hint={t('election.hints.town')} />
      <TextField {...text('county')} hint={t('election.hints.county')} />
      <div className="election-whole">
        <TextField {...text('name')} hint={t('election.hints.name')} />
      </div>
      <TextField {...text('committee')} hint={t('election.hints.committee')} />
      <TextField {...text('term')} hint={t('election.hints.term')} />
    </div>
  )
}
