import type { StationLack } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { shortName } from '../../ui/format.ts'

/** What is missing, as people say it; without the names of what is meant where they are left out. */
export function lackWords({ lack, names, count }: Pick<StationLack, 'lack' | 'names' | 'count'>): string {
  const said = t(`stations.lacks.${lack}`, { count })
  const named = lack === 'no-candidates' ? contestName : shortName
  return names === '' ? said : t('stations.named', { said, names: listed(names.split('、').map(named)) })
}

/** `区第一选区`: the county's and the town's constituencies are both numbered from one. */
const contestName = (name: string): string => name.replace(/^(.)人大代表(?=第)/u, '$1')
