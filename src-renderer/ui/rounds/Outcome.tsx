import { SUMS } from '#words/figures.ts'
import type { CountResult } from '#contract/index.ts'
import { number, t } from '../../texts/index.ts'
import { plain } from '../format.ts'

type Counted = Extract<CountResult, { state: 'counted' }>

const LOOKS: Readonly<Record<Counted['outcome'], readonly [tone: string, mark: string]>> = {
  void: ['seal', '✕'],
  refer: ['amber', '?'],
  elected: ['pine', '✓'],
  'partly-elected': ['amber', '!'],
  'none-elected': ['amber', '!'],
}

/** Seats nobody has yet, whatever follows for them. */
const open = ({ vacant, revote, separate }: Counted): number => vacant + (revote?.seats ?? 0) + (separate?.seats ?? 0)

const said = (result: Counted): string => {
  const { outcome, elected } = result
  switch (outcome) {
    case 'void':
      return t('result.outcomes.void')
    case 'refer':
      return t('result.outcomes.refer')
    case 'elected':
      return t('result.outcomes.elected', { n: elected.length })
    case 'partly-elected':
      return t('result.outcomes.partly', { n: elected.length, vacant: open(result) })
    case 'none-elected':
      return t('result.outcomes.none', { vacant: open(result) })
  }
}

/** The one thing everybody in the hall waits for. */
export function Outcome({ result }: { readonly result: Counted }) {
  const [tone, mark] = LOOKS[result.outcome]
  const { elected, figures } = result
  return (
    <section className={`outcome outcome-${tone}`}>
      <p className="outcome-said">
        <span aria-hidden="true">{mark}</span> {said(result)}
        {!result.signed && <small className="outcome-unsigned">{t('result.unsigned')}</small>}
      </p>
      {elected.length > 0 && (
        <ul aria-label={t('result.elected')}>
          {elected.map((name) => (
            <li key={name}>{plain(name)}</li>
          ))}
        </ul>
      )}
      <p className="outcome-figures">
        {(['roll', 'participants'] as const).map((each) => (
          <span key={each}>{t(`count.${each}`, { n: figures[each] })}</span>
        ))}
        {SUMS.map((each) => (
          <span key={each}>
            {t(`count.${each}`)} {number(figures[each])}
          </span>
        ))}
      </p>
    </section>
  )
}
