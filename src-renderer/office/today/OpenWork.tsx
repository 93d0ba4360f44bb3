import type { Blocker } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { openByPage } from '../../ui/open-work.ts'
import { addressOf } from '../../ui/route.ts'
import { pageName, said } from './words.ts'

/** What waits on each page; each line leads there. */
export function OpenWork({ blockers }: { readonly blockers: readonly Blocker[] }) {
  const open = openByPage(blockers)
  return (
    <section>
      <h3>{t('today.open')}</h3>
      {open.size === 0 && <Empty title={t('today.openNothing')} />}
      <ul className="open-work">
        {[...open].map(([page, { count, tone, first }]) => (
          <li key={page}>
            <a href={addressOf('office', page)}>
              <span>
                <b>{pageName(page)}</b> <small>{said(first.said)}</small>
              </span>
              <Badge tone={tone}>{count}</Badge>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
