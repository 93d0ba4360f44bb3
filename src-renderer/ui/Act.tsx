import './act.css'

type Props = {
  readonly title: string
  /** What it will do, and who confirms. */
  readonly body: string
  readonly keyName?: string
  readonly disabled?: boolean
  readonly submit?: boolean
  readonly onPress?: () => void
}

/** The one big button of a page, with what it does written on it. */
export const Act = ({ title, body, keyName, disabled = false, submit = false, onPress }: Props) => (
  <button type={submit ? 'submit' : 'button'} className="act" disabled={disabled} onClick={onPress}>
    <span>
      <b>{title}</b>
      <small>{body}</small>
    </span>
    {keyName && <kbd>{keyName}</kbd>}
  </button>
)
