import { LAPTOP_ROLES } from '#words/choices.ts'
import type { StationLack, StationReady } from '#contract/index.ts'
import { number, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import type { MatrixCell, MatrixColumn } from '../../ui/Matrix.tsx'
import { lackWords } from './lack-words.ts'

export type ColumnKey = 'staff' | 'laptops' | 'roll' | 'candidates' | 'proxies' | 'lacks'

/** What is looked at of each station, one column a condition. */
export const COLUMNS = (): readonly (MatrixColumn<StationReady> & { readonly key: ColumnKey })[] => [
  { key: 'staff', title: t('stations.columns.staff'), cell: staffCell },
  { key: 'laptops', title: t('stations.columns.laptops'), cell: laptopCell },
  { key: 'roll', title: t('stations.columns.roll'), cell: rollCell },
  { key: 'candidates', title: t('stations.columns.candidates'), cell: candidatesCell },
  {
    key: 'proxies',
    title: t('stations.columns.proxies'),
    end: true,
    cell: ({ proxies }) => ({ standing: 'none', text: number(proxies) }),
  },
  { key: 'lacks', title: t('stations.columns.lacks'), cell: lacksCell },
]

const OF_STAFF: ReadonlySet<StationLack['lack']> = new Set(['no-lead', 'no-overseers', 'no-clerk', 'no-typists', 'barred'])

function staffCell({ staff: { people, leads, overseers, overseersNeeded }, lacks }: StationReady): MatrixCell {
  const here = lacks.filter(({ lack }) => OF_STAFF.has(lack))
  const standing = here.some(({ shut }) => shut) ? 'bad' : here.length > 0 ? 'waits' : 'good'
  const why = t('stations.peopleWhy', { leads, overseers, needed: overseersNeeded })
  const said = here.length > 0 ? listed(here.map(lackWords)) : why
  return { standing, text: t('stations.people', { n: people }), why: said }
}

function laptopCell({ laptops, lacks }: StationReady): MatrixCell {
  const here = laptops.filter(({ revoked }) => !revoked)
  const roles = LAPTOP_ROLES.flatMap((role) => {
    const n = here.filter((each) => each.role === role).length
    return n === 0 ? [] : [`${t(`stations.laptopShort.${role}`)}${n > 1 ? ` ${n}` : ''}`]
  })
  const has = (...of: readonly string[]): boolean => lacks.some(({ lack }) => of.includes(lack))
  const standing = has('no-lead-laptop') ? 'bad' : has('two-leads', 'laptop-not-given', 'no-spare') ? 'waits' : 'good'
  return { standing, text: roles.length === 0 ? t('stations.noLaptops') : roles.join(' ') }
}

function rollCell({ roll: { published, provisioned, signed } }: StationReady): MatrixCell {
  if (published === 0) return { standing: 'bad', text: t('stations.notPublished') }
  if (provisioned === 0)
    return { standing: 'bad', text: t('stations.notSent'), ...(!signed && { why: t('stations.lacks.no-gate') }) }
  return { standing: provisioned < published ? 'waits' : 'good', text: t('stations.version', { n: provisioned }) }
}

const OF_CANDIDATES: ReadonlySet<StationLack['lack']> = new Set(['candidate-gone', 'candidate-vetoed'])

function candidatesCell({ contests, lacks }: StationReady): MatrixCell {
  const n = contests.filter(({ candidates }) => candidates > 0).length
  const here = lacks.filter(({ lack }) => OF_CANDIDATES.has(lack))
  const standing = n < contests.length ? 'bad' : here.length > 0 ? 'waits' : 'good'
  const text = t('stations.listed', { n, of: contests.length })
  return { standing, text, ...(here.length > 0 && { why: listed(here.map(lackWords)) }) }
}

function lacksCell({ lacks, opened }: StationReady): MatrixCell {
  if (lacks.length === 0) return { standing: 'good', text: t(opened ? 'stations.opened' : 'stations.good') }
  const [first, ...others] = lacks.map(({ lack, names, count }) => ({
    lack,
    names: lack === 'no-candidates' ? '' : names,
    count,
  }))
  const more = others.length > 0 ? t('stations.more', { n: others.length }) : ''
  const why = listed(lacks.map(lackWords))
  return { standing: lacks.some(({ shut }) => shut) ? 'bad' : 'waits', text: `${lackWords(first!)}${more}`, why }
}
