import { dismiss, understood, useNotices, type Toast } from '../store/toasts.ts'
import { t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

const MARKS = { good: '✓', note: '·', warning: '!', refused: '✕' } as const

/** What was said in passing, at the lower edge; and, over everything, what nobody may overlook. */
export function Toasts() {
  const toasts = useNotices((notices) => notices.toasts)
  return (
    <div className="toasts" role="log" aria-live="polite">
      {toasts.map((toast) => (
        <One key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

const One = ({ toast: { id, tone, text } }: { readonly toast: Toast }) => (
  <div className={`toast toast-${tone}`} role={tone === 'refused' ? 'alert' : undefined}>
    <span className="toast-mark" role="img" aria-label={t(`ui.toast.${tone}`)}>
      {MARKS[tone]}
    </span>
    <span className="toast-text">{text}</span>
    <button type="button" className="toast-away" aria-label={t('ui.dismiss')} onClick={() => dismiss(id)}>
      ✕
    </button>
  </div>
)

export function Alarms() {
  const alarm = useNotices(({ alarms }) => alarms[0])
  if (!alarm) return null
  const { id, title, lines } = alarm
  return (
    <Dialog key={id} title={title} className="alarm" onClose={() => {}}>
      <div role="alert">
        <p className="alarm-word">
          <span aria-hidden="true">! </span>
          {t('ui.alarm')}
        </p>
        <h2>{title}</h2>
        {lines.map((line) => (
          <p key={line} className="alarm-line">
            {line}
          </p>
        ))}
      </div>
      <Button autoFocus onClick={() => understood(id)}>
        {t('ui.understood')}
      </Button>
    </Dialog>
  )
}
