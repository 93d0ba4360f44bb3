import type { VoterHit } from '#contract/index.ts'
import { t } from '../texts/index.ts'

/** `东坞村 1 组`. */
export const groupWords = ({ village, group }: Pick<VoterHit, 'village' | 'group'>): string =>
  group === '' ? village : t('station.group', { village, group })
