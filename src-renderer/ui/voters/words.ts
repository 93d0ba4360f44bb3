import type { VoterHit } from '#contract/index.ts'
import { t } from '../../texts/index.ts'

export const ageWords = ({ sex, age }: Pick<VoterHit, 'sex' | 'age'>): string =>
  t('station.age', { sex: t(`station.sexes.${sex}`), age })

/** Papers by the colour of the ballot, those that there are. */
export const sheetWords = (county: number, town: number): string =>
  [county > 0 && t('station.sheets.county', { n: county }), town > 0 && t('station.sheets.town', { n: town })]
    .filter(Boolean)
    .join(t('station.sheets.join'))

export const sheetsInShort = (county: number, town: number): string =>
  [county > 0 && t('station.sheetsShort.county', { n: county }), town > 0 && t('station.sheetsShort.town', { n: town })]
    .filter(Boolean)
    .join(' ')
