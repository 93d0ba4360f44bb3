type Props = { readonly title: string; readonly body: string; readonly alert?: boolean }

/** Where the list would be: what to ask the voter for, or why there is nobody. */
export const Nothing = ({ title, body, alert = false }: Props) => (
  <div className={`empty ${alert ? 'empty-alert' : ''}`} role={alert ? 'alert' : undefined}>
    <p className="empty-title">{title}</p>
    <p>{body}</p>
  </div>
)
