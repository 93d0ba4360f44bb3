type Props = {
  readonly name: string
  readonly label: string
  readonly value: number | null
  readonly missing?: boolean
  readonly onFigure: (figure: number | null) => void
}

const MOST = 999_999

/** A figure of a paper sheet: digits alone, in whatever width an input method writes them. */
export const FigureInput = ({ name, label, value, missing = false, onFigure }: Props) => (
  <input
    name={name}
    className="input figure"
    inputMode="numeric"
    autoComplete="off"
    maxLength={6}
    aria-label={label}
    aria-invalid={missing}
    value={value === null ? '' : String(value)}
    onFocus={(event) => event.target.select()}
    onChange={(event) => {
      const digits = event.target.value.normalize('NFKC').replaceAll(/\D/g, '')
      onFigure(digits === '' ? null : Math.min(MOST, Number(digits)))
    }}
  />
)
