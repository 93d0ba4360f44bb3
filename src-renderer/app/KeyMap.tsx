import { openKeys, useOverlay } from './overlay.ts'
import { t } from '../texts/index.ts'
import { Sheet } from '../ui/Sheet.tsx'
import type { PageKey } from './pages.ts'

const EVERYWHERE: readonly PageKey[] = [
  ['? F1', 'keys.help'],
  ['F8', 'keys.jobs'],
  ['F9', 'keys.menu'],
  ['F10', 'keys.wrong'],
  ['Ctrl+L', 'keys.lock'],
  ['Esc', 'keys.close'],
  ['Tab', 'keys.move'],
  ['Enter', 'keys.confirm'],
]

/** What every key does, here and everywhere. */
export function KeyMap({ here }: { readonly here: readonly PageKey[] }) {
  const open = useOverlay(({ keys }) => keys)
  if (!open) return null
  return (
    <Sheet title={t('keys.title')} onClose={() => openKeys(false)}>
      <div className="key-map">
        {here.length > 0 && <List title={t('keys.here')} keys={here} />}
        <List title={t('keys.everywhere')} keys={EVERYWHERE} />
      </div>
    </Sheet>
  )
}

const List = ({ title, keys }: { readonly title: string; readonly keys: readonly PageKey[] }) => (
  <section>
    <h3>{title}</h3>
    <dl>
      {keys.map(([key, does]) => (
        <div key={key}>
          <dt>
            {key.split(' ').map((each) => (
              <kbd key={each}>{each}</kbd>
            ))}
          </dt>
          <dd>{t(does)}</dd>
        </div>
      ))}
    </dl>
  </section>
)
