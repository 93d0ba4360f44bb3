import { t } from '../../texts/index.ts'
import { Bar } from '../../ui/Bar.tsx'

type Props = {
  readonly votes: readonly { readonly candidate: string; readonly name: string; readonly votes: number }[]
  /** Valid papers: no bar is longer. */
  readonly valid: number
  readonly formal: readonly string[]
}

/** The votes of a preliminary election, most first, with a line under the last who is formal by them. */
export function Votes({ votes, valid, formal }: Props) {
  const order = votes.toSorted((a, b) => b.votes - a.votes || Number(isFormal(b)) - Number(isFormal(a)))
  function isFormal({ candidate }: { readonly candidate: string }): boolean {
    return formal.includes(candidate)
  }
  return (
    <ol className="preselected" aria-label={t('candidates.preselection.order')}>
      {order.map((each) => (
        <li key={each.candidate} className={isFormal(each) ? 'is-formal' : ''}>
          <b>{each.name}</b>
          <Bar value={each.votes} of={valid} label={t('candidates.preselection.votesOf', { name: each.name })} />
          <span className="digits">{each.votes}</span>
          <small className={isFormal(each) ? 'text-pine' : ''}>
            {isFormal(each) ? `✓ ${t('candidates.preselection.in')}` : t('candidates.preselection.out')}
          </small>
        </li>
      ))}
    </ol>
  )
}
