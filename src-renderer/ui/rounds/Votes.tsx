import { COLUMNS } from '#words/figures.ts'
import type { CountResult } from '#contract/index.ts'
import { number, t } from '../../texts/index.ts'
import '../figures.css'
import { plain } from '../format.ts'

type Counted = Extract<CountResult, { state: 'counted' }>
type Props = Pick<Counted, 'votes' | 'elected'>

const figure = (value: number | null): string => (value === null ? t('result.dash') : number(value))

/** Every name with its votes, most first. */
export const Votes = ({ votes, elected }: Props) => (
  <table className="figures-table">
    <caption>{t('result.votes')}</caption>
    <thead>
      <tr>
        <th>{t('result.name')}</th>
        {COLUMNS.map((each) => (
          <th key={each}>{t(`count.${each}`)}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {votes.map((row) => (
        <tr key={`${row.name} ${row.writtenIn}`} className={elected.includes(row.name) ? 'votes-elected' : undefined}>
          <th scope="row">
            {elected.includes(row.name) && <span className="text-pine">✓ </span>}
            {plain(row.name)}
            {row.writtenIn && <small> {t('result.writtenIn')}</small>}
            {!row.onRoll && <small className="text-seal"> {t('result.offRoll')}</small>}
          </th>
          {COLUMNS.map((column) => (
            <td key={column}>{column === 'for' ? <b>{number(row.for)}</b> : figure(row[column])}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
