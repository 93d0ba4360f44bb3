import { t } from '../../texts/index.ts'
import { usePageKeys } from '../../ui/usePageKeys.ts'
import type { useTicks } from './ticks.ts'

type Props = { readonly groups: readonly string[]; readonly ticks: ReturnType<typeof useTicks> }

/** The sixteen groups as the station reads them out; space ticks the next one. */
export function Tally({ groups, ticks: { ticked, next, toggle } }: Props) {
  usePageKeys((event) => {
    const own = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, button, a')
    if (event.key !== ' ' || own || next < 0) return false
    toggle(next)
    return true
  })
  return (
    <ol className="tally" aria-label={t('merge.groups')}>
      {groups
        .map((group, n) => ({ n, group: group.toUpperCase() }))
        .map(({ n, group }) => (
          <li key={n}>
            <button
              type="button"
              className={n === next ? 'tally-group tally-next' : 'tally-group'}
              aria-pressed={ticked.includes(n)}
              onClick={() => toggle(n)}
            >
              <small aria-hidden="true">{ticked.includes(n) ? '✓' : n + 1}</small>
              <span className="unseen">{t('merge.group', { n: n + 1 })} </span>
              <b className="digits">{group}</b>
            </button>
          </li>
        ))}
    </ol>
  )
}
