type Props = {
  readonly value: number
  readonly of: number
  readonly label: string
  /** Where the quorum is, on the same scale. */
  readonly mark?: number
  /** Work that goes on, not a share of people. */
  readonly progress?: boolean
}

const share = (part: number, of: number): string => `${of === 0 ? 0 : Math.min(100, (part / of) * 100)}%`

/** How much of a whole, with the quorum as a mark on it. */
export const Bar = ({ value, of, label, mark, progress = false }: Props) => (
  <div
    className="bar"
    role={progress ? 'progressbar' : 'meter'}
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={of}
    aria-valuenow={value}
  >
    <div className="bar-fill" style={{ width: share(value, of) }} />
    {mark !== undefined && <div className="bar-mark" style={{ left: share(mark, of) }} />}
  </div>
)
