import { useSeat } from '../ask/seat.ts'
import { t } from '../texts/index.ts'
import { pageAt, pagesOf, type PageEntry } from './pages.ts'
import { addressOf, type Route } from '../ui/route.ts'

/** The pages of a place that whoever is signed in may use. */
const pagesFor = (place: string, role: string | undefined): readonly PageEntry[] =>
  pagesOf(place).filter(({ roles }) => !roles || roles.some((each) => each === role))

export function Pages({ route, onGo }: { readonly route: Route; readonly onGo?: () => void }) {
  const { who } = useSeat(route.place)
  const here = pageAt(route)
  return (
    <ul className="pages">
      {pagesFor(route.place, who?.signedIn?.role).map((page) => (
        <li key={page.path}>
          <a href={addressOf(route.place, page.path)} aria-current={page === here ? 'page' : undefined} onClick={onGo}>
            {t(page.title)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The column on the left. */
export const Nav = ({ route }: { readonly route: Route }) => (
  <nav className="nav" aria-label={t('nav.label')}>
    <Pages route={route} />
  </nav>
)
