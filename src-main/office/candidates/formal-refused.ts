import { refuse, type Refused } from '#contract/result.ts'
import type { Finding } from '#rules/findings.ts'
import { formalNumbers } from '#rules/nomination/candidate-numbers.ts'
import type { Contest } from '#rules/nomination/nominations.ts'
import type { RulePack } from '#rules/pack.ts'
import { faultIn } from './fault-in.ts'

/** What keeps a formal list from being stated, in the words of the page: first that there are too few or too many, or nobody met. */
export function formalRefused(
  { code: contest, seats, election }: Contest,
  findings: readonly Finding[],
  pack: RulePack,
): Refused | undefined {
  if (findings.some(({ code }) => code === 'E.402' || code === 'E.403')) {
    const { least, most } = formalNumbers(seats, pack, election)
    return refuse('candidates.number', { contest, seats, least, ...(most !== null && { most }) })
  }
  if (findings.some(({ code }) => code === 'E.430')) return refuse('candidates.no-consultation', { contest })
  const due = findings.find(isPreselectionDue)
  if (due) return refuse('candidates.no-preselection', { contest, ...due.params })
  const differing = findings.find(isNotPreselected)
  if (differing) return refuse('candidates.not-preselected', differing.params)
  if (findings.some(({ code }) => code === 'E.438')) return refuse('candidates.no-preliminary', { contest })
  const late = findings.find(({ code }) => code === 'E.440' || code === 'E.433')
  if (late) return refuse('candidates.late', { what: late.message, en: late.en.message, code: late.code })
  return faultIn(findings)
}

const isPreselectionDue = (each: Finding): each is Finding<'E.416'> => each.code === 'E.416'
const isNotPreselected = (each: Finding): each is Finding<'E.448'> => each.code === 'E.448'
