import { VETTING_ANSWERS } from '#words/choices.ts'
import type { ContestCandidates } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Segments } from '../../ui/Segments.tsx'

export type TypedAnswer = {
  readonly key: string
  /** It was asked already, here or about another of the contest. */
  readonly known: boolean
  readonly department: string
  readonly answer: ContestCandidates['proposed'][number]['vetting'][number]['answer']
  readonly reason: string
  readonly document: string
}

type Props = {
  readonly n: number
  readonly one: TypedAnswer
  readonly unnamed: string | undefined
  readonly unreasoned: string | undefined
  readonly onOne: (part: Partial<TypedAnswer>) => void
  readonly onRemove: () => void
}

/** One department: what it answered, why where it objects, and on which paper. */
export const VettingLine = ({ n, one, unnamed, unreasoned, onOne, onRemove }: Props) => (
  <div className="vetting-line">
    {!one.known && (
      <TextField
        label={t('candidates.vetting.department', { n })}
        error={unnamed}
        value={one.department}
        maxLength={100}
        onText={(department) => onOne({ department })}
      />
    )}
    <Segments
      label={one.known ? one.department : t('candidates.vetting.answer', { n })}
      value={one.answer}
      options={VETTING_ANSWERS.map((answer) => [answer, t(`candidates.vetting.answers.${answer}`)])}
      onChoose={(answer) => onOne({ answer })}
    />
    {one.answer !== 'pending' && (
      <>
        {one.answer === 'veto' && (
          <TextField
            label={t('candidates.vetting.reason', { n })}
            error={unreasoned}
            value={one.reason}
            maxLength={500}
            onText={(reason) => onOne({ reason })}
          />
        )}
        <TextField
          label={t('candidates.vetting.document', { n })}
          value={one.document}
          maxLength={100}
          onText={(document) => onOne({ document })}
        />
      </>
    )}
    <Button
      aria-label={t('candidates.vetting.removeOf', { name: one.department || t('candidates.vetting.department', { n }) })}
      onClick={onRemove}
    >
      {t('candidates.vetting.remove')}
    </Button>
  </div>
)
