import './act.css'

type Props = {
  readonly title: string
  /** What it will do, and who confirms. */
  readonly body: string
  readonly keyName?: string
  readonly disabled?: boolean
  readonly submit?: boolean
  /** The form it sends, where that stands elsewhere on the page. */
  readonly form?: string
  readonly onPress?: () => void
}

/** The one big button of a page, with what it does written on it. */
export const Act = ({ title, body, keyName, disabled = false, submit = false, form, onPress }: Props) => (
  <button
    type={submit || form !== undefined ? 'submit' : 'button'}
    form={form}
    className="act"
    disabled={disabled}
    onClick={onPress}
  >
    <span>
      <b>{title}</b>
      <small>{body}</small>
    </span>
    {keyName && <kbd>{keyName}</kbd>}
  </button>
)
