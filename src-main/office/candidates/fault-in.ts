import { refuse, type Refused } from '#contract/result.ts'
import type { Finding } from '#rules/findings.ts'

/** The first error among findings, as a refusal. */
export function faultIn(findings: readonly Finding[]): Refused | undefined {
  const fault = findings.find(({ severity }) => severity === 'error')
  return fault && refuse('candidate.fault', { what: fault.message, en: fault.en.message, code: fault.code })
}
