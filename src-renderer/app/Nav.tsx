import { Fragment } from 'react'
import { useSeat } from '../ask/seat.ts'
import { t } from '../texts/index.ts'
import type { OpenHere } from '../ui/open-work.ts'
import { addressOf, type Route } from '../ui/route.ts'
import { useOpenWork } from './open-work.ts'
import { pageAt, pagesFor, type Group } from './pages.ts'

export function Pages({ route, onGo }: { readonly route: Route; readonly onGo?: () => void }) {
  const { who, closing } = useSeat(route.place)
  const here = pageAt(route)
  const pages = pagesFor(route.place, who?.signedIn?.role)
  const busy = here?.group === 'rolls'
  const open = useOpenWork(route.place, {
    path: here?.path,
    when: Boolean(who?.signedIn) && !closing,
    busy,
  })
  return (
    <ul className="pages">
      {pages.map((page, i) => (
        <Fragment key={page.path}>
          {page.group !== pages[i - 1]?.group && i > 0 && <Rule group={page.group} />}
          <li>
            <a href={addressOf(route.place, page.path)} aria-current={page === here ? 'page' : undefined} onClick={onGo}>
              {t(page.title)}
              {/* Where it goes down at every press, the page itself has the number. */}
              <Waiting open={busy && page === here ? undefined : open.get(page.path)} />
            </a>
          </li>
        </Fragment>
      ))}
    </ul>
  )
}

/** How much waits on a page. */
const Waiting = ({ open }: { readonly open: OpenHere | undefined }) =>
  open && (
    <span className={`pages-open tone-${open.tone}`} aria-label={t('nav.open', { n: open.count })}>
      {open.count}
    </span>
  )

/** Where another stretch of the work begins. */
const Rule = ({ group }: { readonly group: Group | undefined }) => (
  <li className="pages-rule">{group && group !== 'apart' && <span>{t(`nav.groups.${group}`)}</span>}</li>
)

/** The column on the left. */
export const Nav = ({ route }: { readonly route: Route }) => (
  <nav className="nav" aria-label={t('nav.label')}>
    <Pages route={route} />
  </nav>
)
