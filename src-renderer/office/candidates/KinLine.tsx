import { known, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Field, TextField } from '../../ui/Field.tsx'

export type TypedKin = { readonly key: string; readonly name: string; readonly relation: string; readonly idNumber: string }

type Props = {
  readonly n: number
  readonly one: TypedKin
  readonly relations: readonly string[]
  readonly error: string | undefined
  readonly onOne: (part: Partial<TypedKin>) => void
  readonly onRemove: () => void
}

/** One of a candidate's kin: who, and what they are to the candidate. */
export const KinLine = ({ n, one, relations, error, onOne, onRemove }: Props) => (
  <div className="kin-line">
    <TextField
      label={t('candidates.kin.kinName', { n })}
      autoFocus
      error={error}
      value={one.name}
      maxLength={100}
      onText={(name) => onOne({ name })}
    />
    <Field label={t('candidates.kin.relation', { n })}>
      {({ id, describedBy }) => (
        <select
          id={id}
          aria-describedby={describedBy}
          className="input"
          value={one.relation}
          onChange={({ target }) => onOne({ relation: target.value })}
        >
          <option value="">{t('candidates.kin.chooseRelation')}</option>
          {relations.map((each) => (
            <option key={each} value={each}>
              {known('candidates.kin.relations', each) ?? each}
            </option>
          ))}
        </select>
      )}
    </Field>
    <TextField
      label={t('candidates.kin.idNumber', { n })}
      value={one.idNumber}
      maxLength={18}
      onText={(idNumber) => onOne({ idNumber })}
    />
    <Button aria-label={t('candidates.kin.remove', { n })} onClick={onRemove}>
      ✕
    </Button>
  </div>
)
