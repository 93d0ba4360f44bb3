import type { StationLack, StationReady } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { shortName } from '../../ui/format.ts'
import type { ColumnKey } from './columns.ts'

type Where = { readonly goTo: string } | { readonly sheet: 'enrol' | 'provision' | 'correct'; readonly constituency: string }
/** What is done next of a station, written on the act. */
export type NextAct = Where & { readonly title: string; readonly body: string }

type Kind = 'roll' | 'candidates' | 'staff' | 'enrol' | 'provision' | 'correct'

/** What mends each lack. */
const MENDS: Readonly<Record<StationLack['lack'], Kind>> = {
  'no-roll': 'roll',
  'no-gate': 'roll',
  'no-candidates': 'candidates',
  'candidate-gone': 'candidates',
  'candidate-vetoed': 'candidates',
  'no-lead-laptop': 'enrol',
  'two-leads': 'enrol',
  'no-lead': 'staff',
  'no-overseers': 'staff',
  'no-clerk': 'staff',
  'no-typists': 'staff',
  barred: 'staff',
  'no-provision': 'provision',
  'laptop-not-given': 'provision',
  'old-day': 'correct',
  'old-roll': 'provision',
  news: 'correct',
  'no-spare': 'enrol',
}

const OF_COLUMN: Readonly<Partial<Record<ColumnKey, Kind>>> = { staff: 'staff', laptops: 'enrol', candidates: 'candidates' }

/** What the roll does not wait for: it may go out as soon as it is there and a laptop takes it. */
const BESIDE_ROLL: ReadonlySet<StationLack['lack']> = new Set(['no-clerk', 'no-typists', 'two-leads', 'no-spare'])

/** What the chosen cell is mended by; of the row as a whole what it lacks first. A station that has opened takes corrections alone. */
export function nextAct(station: StationReady, column: ColumnKey | null): NextAct {
  const { constituency, roll, opened } = station
  const lacks = column === 'roll' ? station.lacks.filter(({ lack }) => !BESIDE_ROLL.has(lack)) : station.lacks
  const name = shortName(station.name)
  const kind = (column !== null && OF_COLUMN[column]) || (lacks[0] ? MENDS[lacks[0].lack] : 'provision')
  switch (kind === 'provision' && opened ? 'correct' : kind) {
    case 'roll':
      return { goTo: 'gates', title: t('stations.acts.roll'), body: t('stations.acts.rollBody') }
    case 'candidates':
      return { goTo: 'candidates', title: t('stations.acts.candidates'), body: t('stations.acts.candidatesBody') }
    case 'staff':
      return { goTo: 'staff', title: t('stations.acts.staff'), body: t('stations.acts.staffBody') }
    case 'enrol':
      return { sheet: 'enrol', constituency, title: t('stations.acts.enrol'), body: t('stations.acts.enrolBody', { name }) }
    case 'provision': {
      const again = lacks.length === 0
      const title = again ? t('stations.acts.again') : t('stations.acts.provision', { n: roll.published })
      return { sheet: 'provision', constituency, title, body: t('stations.acts.provisionBody', { name }) }
    }
    case 'correct':
      return { sheet: 'correct', constituency, title: t('stations.acts.correct'), body: t('stations.acts.correctBody', { name }) }
  }
}
