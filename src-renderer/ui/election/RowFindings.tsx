import type { RollFinding } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { findingWords } from '../law/finding.ts'

type Found = RollFinding & { readonly row: number; readonly column: string }

/** What is wrong with a table, each at its row and column. */
export const RowFindings = ({ findings }: { readonly findings: readonly Found[] }) =>
  findings.length > 0 && (
    <table className="row-findings">
      <thead>
        <tr>
          <th scope="col">{t('election.take.row')}</th>
          <th scope="col">{t('election.take.column')}</th>
          <th scope="col">{t('election.take.what')}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((each) => (
          <tr key={`${each.row} ${each.column} ${each.message}`}>
            <td>{each.row}</td>
            <td>{each.column}</td>
            <td>{findingWords(each)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
