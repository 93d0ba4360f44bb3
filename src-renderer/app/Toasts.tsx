import { dismiss, useNotices, type Toast } from '../ask/toasts.ts'
import { t } from '../texts/index.ts'

const MARKS = { good: '✓', note: '·', warning: '!', refused: '✕' } as const

/** What was said in passing, at the upper edge. */
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
