import { refuse, type Refused } from '#contract/result.ts'
import type { Finding } from '#rules/findings.ts'
import { faultIn } from './fault-in.ts'

/** What keeps a formal list from being stated, in the words of the page: first that there are too few or too many, or nobody met. */
export function formalRefused(contest: string, findings: readonly Finding[]): Refused | undefined {
  const number = findings.find(({ code }) => code === 'E.402' || code === 'E.403')
  if (number) {
    const { seats = '', least, most } = number.params
    return refuse('candidates.number', {
      contest,
      seats,
      ...(least !== undefined && { least }),
      ...(most !== undefined && { most }),
    })
  }
  if (findings.some(({ code }) => code === 'E.430')) return refuse('candidates.no-consultation', { contest })
  return faultIn(findings)
}
