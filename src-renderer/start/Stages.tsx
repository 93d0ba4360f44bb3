import { TOWN_STAGES } from '#words/stages.ts'
import { t } from '../texts/index.ts'
import { Bar } from '../ui/Bar.tsx'

type Props = { readonly stage: string; readonly done: number; readonly of: number }

const MARKS = { done: '✓', current: '▸', next: '·' } as const

/** The steps of building a town, with the one under way and how far it is. */
export function Stages({ stage, done, of }: Props) {
  const at = TOWN_STAGES.findIndex((name) => name === stage)
  return (
    <>
      <ol className="stages" aria-label={t('waiting.steps')}>
        {TOWN_STAGES.map((name, i) => {
          const state = i < at ? 'done' : i === at ? 'current' : 'next'
          return (
            <li key={name} className={`stage stage-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
              <span className="stage-mark" role="img" aria-label={t(`waiting.mark.${state}`)}>
                {MARKS[state]}
              </span>
              <span>{t(`jobs.stages.${name}`)}</span>
              {state === 'current' && of > 1 && <span className="stage-count">{t('jobs.progress', { done, of })}</span>}
            </li>
          )
        })}
      </ol>
      <Bar value={Math.max(0, at) + (of > 0 ? done / of : 0)} of={TOWN_STAGES.length} label={t('waiting.title')} progress />
    </>
  )
}
