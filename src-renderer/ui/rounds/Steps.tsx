import type { LawStep } from '#contract/index.ts'
import { plain } from '../format.ts'
import { articleWords } from '../law/article.ts'
import { language, number, t } from '../../texts/index.ts'

/** The law's reckoning, line by line: what is compared, the figures, whether it holds, and where it is written. */
export const Steps = ({ steps }: { readonly steps: readonly LawStep[] }) => (
  <section className="steps" aria-label={t('result.steps')}>
    <h3>{t('result.steps')}</h3>
    <ol>
      {steps.map((step) => (
        <li key={`${step.id} ${step.zh}`} className={step.id === 'votes-by-papers' ? 'step step-other' : 'step'}>
          <p className="step-words">
            {plain(step[language()])} <small>{articleWords(step.article)}</small>
          </p>
          <p className="step-figures">
            <Side side={step.left} /> <span className="step-op">{shown(step)}</span> <Side side={step.right} />
          </p>
          <span className={step.holds ? 'text-pine step-holds' : 'text-seal step-holds'}>
            <span aria-hidden="true">{step.holds ? '✓' : '✕'}</span> {step.holds ? t('result.holds') : t('result.fails')}
          </span>
        </li>
      ))}
    </ol>
  </section>
)

const AGAINST: Readonly<Record<LawStep['op'], string>> = { '=': '≠', '≤': '>', '>': '≤', '≥': '<' }

/** What is asked where it holds, what is the case where it does not. */
const shown = ({ op, holds }: LawStep): string => (holds ? op : AGAINST[op])

const Side = ({ side: { formula, value } }: { readonly side: LawStep['left'] }) => (
  <span>
    {formula === value ? '' : `${formula} = `}
    <b>{number(Number(value))}</b>
  </span>
)
