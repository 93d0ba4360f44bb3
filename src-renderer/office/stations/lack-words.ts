import type { StationLack } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { shortName } from '../../ui/format.ts'

/** What is missing, as people say it. */
export const lackWords = ({ lack, names, count }: StationLack): string =>
  t(`stations.lacks.${lack}`, { names: names.split('、').map(shortName).join('、'), count })
