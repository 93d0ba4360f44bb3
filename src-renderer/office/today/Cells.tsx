import { STEPS } from '#words/choices.ts'
import type { OfficeToday } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { plain, shortName } from '../../ui/format.ts'
import { addressOf } from '../../ui/route.ts'

type Here = OfficeToday['constituencies'][number]
type Step = Here['done'][number]

/** Where the step is taken. */
const PAGES: Readonly<Record<Step, string>> = {
  imported: 'imports',
  registered: 'gates',
  reviewed: 'gates',
  published: 'gates',
  candidates: 'candidates',
  provisioned: 'stations',
  declared: 'results',
}

/** Each constituency with its seven steps and who answers for it; a press leads to the step that is next. */
export const Cells = ({ constituencies }: { readonly constituencies: readonly Here[] }) => (
  <section>
    <h3>
      {t('office.glance')} <small>{STEPS.map((step) => t(`today.steps.${step}`)).join(' → ')}</small>
    </h3>
    <ul className="cells">
      {constituencies.map(({ code, name, done, next, responsible }) => (
        <li key={code}>
          <a href={addressOf('office', next === null ? 'results' : PAGES[next])}>
            <b>{shortName(name)}</b>
            <span className="cells-bar" role="img" aria-label={t('today.stepsDone', { n: done.length, of: STEPS.length })}>
              {STEPS.map((step) => (
                <i key={step} className={done.includes(step) ? 'cells-done' : step === next ? 'cells-next' : undefined} />
              ))}
            </span>
            <span className={next === null ? 'text-pine' : undefined}>
              {next === null ? `✓ ${t('today.allDone')}` : `… ${t('today.nextStep', { step: t(`today.steps.${next}`) })}`}
            </span>
            <small>
              {responsible.length > 0
                ? t('today.responsible', { names: listed(responsible.map(plain)) })
                : t('today.nobodyResponsible')}
            </small>
          </a>
        </li>
      ))}
    </ul>
  </section>
)
