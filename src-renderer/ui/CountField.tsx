import { TextField } from './Field.tsx'

type Props = {
  readonly label: string
  readonly value: number | null
  readonly onCount: (count: number | null) => void
  readonly most?: number
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly autoFocus?: boolean
}

const MOST = 99_999

/** How many papers, as somebody counted them: whole numbers alone, and nothing until something is typed. */
export const CountField = ({ value, onCount, most = MOST, ...rest }: Props) => (
  <TextField
    {...rest}
    inputMode="numeric"
    className="input-count"
    maxLength={5}
    value={value === null ? '' : String(value)}
    onText={(text) => {
      const digits = text.normalize('NFKC').replaceAll(/\D/g, '')
      onCount(digits === '' ? null : Math.min(most, Number(digits)))
    }}
  />
)
