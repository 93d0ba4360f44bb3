import type { ContestCandidates } from '#contract/index.ts'
import { t } from '../../texts/index.ts'

export type Next = {
  readonly act: 'propose' | 'preliminary' | 'consult' | 'preselect' | 'formal'
  readonly title: string
  readonly body: string
}

/** What a contest wants next on its way to the formal list, `chosen` being marked for it. */
export function nextOf(
  { name, proposed, preliminary, consulted, preselectionDue, preselection, formal }: ContestCandidates,
  chosen: number,
): Next {
  const n = proposed.length
  if (n === 0) return { act: 'propose', title: t('candidates.acts.propose'), body: t('candidates.acts.proposeBody', { name }) }
  if (preliminary === null && formal === null)
    return {
      act: 'preliminary',
      title: t('candidates.acts.preliminary', { n }),
      body: t('candidates.acts.preliminaryBody', { name }),
    }
  if (!consulted) return { act: 'consult', title: t('candidates.acts.consult'), body: t('candidates.acts.consultBody', { name }) }
  if (preselectionDue && !preselection)
    return { act: 'preselect', title: t('candidates.acts.preselect'), body: t('candidates.acts.preselectBody', { name }) }
  const title = formal ? t('candidates.acts.again', { n: chosen }) : t('candidates.acts.formal', { n: chosen })
  return { act: 'formal', title, body: t('candidates.acts.formalBody', { name }) }
}
