import type { PlaceState } from '#contract/index.ts'
import { t } from '../texts/index.ts'
import { shortName } from './format.ts'

/** What a place is called on the screens. */
export const titleOf = ({ place, title }: PlaceState): string =>
  place === 'office' ? title : t('station.title', { place: shortName(title) })
