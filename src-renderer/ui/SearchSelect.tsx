import { lazy, Suspense } from 'react'
import { Field } from './Field.tsx'

const Drawn = lazy(() => import('./SelectDrawn.tsx').then(({ SelectDrawn }) => ({ default: SelectDrawn })))

type Props = {
  readonly label: string
  readonly value: string | null
  readonly options: readonly { readonly value: string; readonly word: string }[]
  readonly onChoose: (value: string) => void
  readonly hint?: string
  readonly error?: string | undefined
  readonly autoFocus?: boolean
}

/** One of many, found by typing. For a handful use `Segments`, for a dozen a plain `select`. */
export const SearchSelect = ({ label, hint, error, ...rest }: Props) => (
  <Field label={label} hint={hint} error={error}>
    {({ id, describedBy, invalid }) => (
      <Suspense fallback={<span className="input" />}>
        <Drawn id={id} describedBy={describedBy} invalid={invalid} {...rest} />
      </Suspense>
    )}
  </Field>
)
