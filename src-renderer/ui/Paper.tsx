import type { ContestOverview } from '#contract/index.ts'
import { t } from '../texts/index.ts'

type Level = ContestOverview['level']

/** Papers of one contest in the colour of the real ballot, with the word beside it. */
export const Paper = ({ level, count }: { readonly level: Level; readonly count: number }) => (
  <span className={`paper paper-${level === '县级' ? 'county' : 'town'}`}>
    {t(`levels.${level}`)} <b>{count}</b> <small>{t(`colours.${level}`)}</small>
  </span>
)

/** The level as a small tab of its ballot's colour. */
export const LevelTab = ({ level }: { readonly level: Level }) => (
  <span className={`level paper-${level === '县级' ? 'county' : 'town'}`}>{t(`levelsShort.${level}`)}</span>
)
