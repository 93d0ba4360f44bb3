import type { FindingRule } from './finding-rule.ts'
import { congress } from './findings/congress.ts'
import { count } from './findings/count.ts'
import { consultation } from './findings/consultation.ts'
import { day } from './findings/day.ts'
import { gates } from './findings/gates.ts'
import { later } from './findings/later.ts'
import { merge } from './findings/merge.ts'
import { nomination } from './findings/nomination.ts'
import { proxy } from './findings/proxy.ts'
import { reading } from './findings/reading.ts'
import { roll } from './findings/roll.ts'

/** `error` blocks the next step, `warning` does not, `refer` goes to the committee. */
export type Severity = 'error' | 'warning' | 'refer'
export type Params = Readonly<Record<string, string | number>>

/** Every finding the app can make, by code: the first letter is the severity (E, W, R). */
export const findings = {
  ...reading,
  ...roll,
  ...later,
  ...count,
  ...proxy,
  ...nomination,
  ...day,
  ...merge,
  ...congress,
  ...gates,
  ...consultation,
}

export type FindingCode = keyof typeof findings
export type FindingKind = (typeof findings)[FindingCode]['kind']

export type Finding = {
  readonly code: FindingCode
  readonly kind: FindingKind
  readonly severity: Severity
  readonly article: string
  readonly params: Params
  readonly message: string
  readonly remedy: string
  readonly en: { readonly message: string; readonly remedy: string }
}

/** What goes into answers of the command line: the sentence in Chinese. */
export type BriefFinding = Pick<Finding, 'code' | 'severity' | 'article' | 'message'>

/** Makes the finding `code` with its sentences filled in; a slot without a parameter stays visible as `{slot}`. */
export function finding(code: FindingCode, params: Params = {}): Finding {
  const rule: FindingRule = findings[code]
  return {
    code,
    kind: findings[code].kind,
    severity: severityOf(code),
    article: rule.article,
    params,
    message: fill(rule.zh[0], params),
    remedy: fill(rule.zh[1], params),
    en: { message: fill(rule.en[0], params), remedy: fill(rule.en[1], params) },
  }
}

/** The finding reduced to code, severity, article and sentence. */
export const brief = ({ code, severity, article, message }: Finding): BriefFinding => ({ code, severity, article, message })

export const severityOf = (code: FindingCode): Severity =>
  code.startsWith('E') ? 'error' : code.startsWith('W') ? 'warning' : 'refer'

const isCode = (text: string): text is FindingCode => Object.hasOwn(findings, text)
const codes = Object.keys(findings).filter(isCode)
const byKind = new Map<string, FindingCode>(codes.map((code) => [findings[code].kind, code]))

/** The code of a kind as the sample data names it (`id_check_digit`, `over_limit`, ...); undefined when there is none. */
export const codeOfKind = (kind: string): FindingCode | undefined => byKind.get(kind)

/** All codes in the order of the table. */
export const findingCodes: readonly FindingCode[] = codes

const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : slot))
