import { COLUMNS } from '#words/figures.ts'
import { t } from '../../texts/index.ts'

/** The head of a table of votes, typed or agreed: the candidate, and what a paper can say of each. */
export const VoteHeads = () => (
  <tr>
    <th>{t('count.candidate')}</th>
    {COLUMNS.map((column) => (
      <th key={column}>{t(`count.${column}`)}</th>
    ))}
  </tr>
)
