import { SLOT } from '#words/patterns.ts'
import type { Severity } from '#words/election.ts'
import { inEnglish } from '#words/lists.ts'
import { roleWords } from '#words/role-words.ts'
import type { Given, Language, Params, ParamsOf } from '#words/telling.ts'
import { seen } from '#words/unseen.ts'
import type { FindingRule } from './finding-rule.ts'
import { congress } from './findings/congress.ts'
import { countForm } from './findings/count-form.ts'
import { count } from './findings/count.ts'
import { consultation } from './findings/consultation.ts'
import { day } from './findings/day.ts'
import { gates } from './findings/gates.ts'
import { later } from './findings/later.ts'
import { late } from './findings/late.ts'
import { held } from './findings/held.ts'
import { layouts } from './findings/layouts.ts'
import { merge } from './findings/merge.ts'
import { besideResult } from './findings/beside-result.ts'
import { nomination } from './findings/nomination.ts'
import { preselection } from './findings/preselection.ts'
import { proxy } from './findings/proxy.ts'
import { reading } from './findings/reading.ts'
import { roll } from './findings/roll.ts'
import { setup } from './findings/setup.ts'

export type { Severity }

/** Every finding the app can make, by code: the first letter is the severity (E, W, R). */
export const findings = {
  ...reading,
  ...layouts,
  ...roll,
  ...later,
  ...count,
  ...countForm,
  ...proxy,
  ...nomination,
  ...preselection,
  ...day,
  ...merge,
  ...besideResult,
  ...congress,
  ...gates,
  ...consultation,
  ...setup,
  ...late,
  ...held,
}

type Rules = typeof findings
export type FindingCode = keyof Rules
export type FindingKind = Rules[FindingCode]['kind']

/** What the sentences of a kind name; of one of several kinds, what those of all do. */
export type ParamsOfKind<Kind extends FindingKind> = ParamsOf<RuleOf[Kind]>
type CodeOf<Kind extends FindingKind> = { [Code in FindingCode]: Rules[Code]['kind'] extends Kind ? Code : never }[FindingCode]
type RuleOf = { [Code in FindingCode as Rules[Code]['kind']]: Rules[Code] }

/** A finding as it is told: its sentences filled in. */
type Sentences = {
  readonly severity: Severity
  readonly article: string
  readonly message: string
  readonly remedy: string
  readonly en: { readonly message: string; readonly remedy: string }
}

/** A finding, closed: each code with its kind, and with the parameters its row asks for. */
export type Finding<Code extends FindingCode = FindingCode> = {
  [Each in Code]: Sentences & {
    readonly code: Each
    readonly kind: Rules[Each]['kind']
    readonly params: ParamsOf<Rules[Each]>
  }
}[Code]

/** One that an entry tells of by kind: nothing has checked its parameters. */
export type StatedFinding = Sentences & { readonly code: FindingCode; readonly kind: FindingKind; readonly params: Params }

/** As `tally` answers it: the sentence in Chinese. */
export type BriefFinding = Pick<StatedFinding, 'code' | 'severity' | 'article' | 'message'>

export type ToldFinding = Sentences & { readonly code: FindingCode }

/** Makes the finding `code` with its sentences filled in. A code that is one of several takes the parameters of all. */
export const finding = <Code extends FindingCode>(code: Code, ...[params]: Given<Rules[Code]>): Finding<Code> =>
  // The compiler cannot follow one code through the union; what it asks of callers is what makes this true.
  filled(code, params ?? {}) as unknown as Finding<Code>

/** The same by kind. */
export const findingOfKind = <Kind extends FindingKind>(kind: Kind, params: ParamsOfKind<Kind>): Finding<CodeOf<Kind>> =>
  filled(codeOfKind(kind), params) as unknown as Finding<CodeOf<Kind>>

/**
 * The finding that an entry or a file tells of by kind and parameters, which nothing has checked: `E.016` for a kind that is none, and a
 * slot without a parameter stays visible as `{slot}`.
 */
export const statedFinding = (kind: string, params: Params): StatedFinding => filled(codeOfKind(kind) ?? 'E.016', params)

function filled(code: FindingCode, params: Params): StatedFinding {
  const rule: FindingRule = findings[code]
  return {
    code,
    kind: findings[code].kind,
    severity: severityOf(code),
    article: rule.article,
    params,
    message: fill(rule.zh[0], params, 'zh'),
    remedy: fill(rule.zh[1], params, 'zh'),
    en: { message: fill(rule.en[0], params, 'en'), remedy: fill(rule.en[1], params, 'en') },
  }
}

/** The finding reduced to code, severity, article and sentence. */
export const brief = ({ code, severity, article, message }: BriefFinding): BriefFinding => ({ code, severity, article, message })

/** The finding as it is told: without kind and parameters. */
export const told = ({ code, severity, article, message, remedy, en }: ToldFinding): ToldFinding => ({
  code,
  severity,
  article,
  message,
  remedy,
  en,
})

export const severityOf = (code: FindingCode): Severity =>
  code.startsWith('E') ? 'error' : code.startsWith('W') ? 'warning' : 'refer'

const isCode = (text: string): text is FindingCode => Object.hasOwn(findings, text)
const codes = Object.keys(findings).filter(isCode)
const byKind = new Map<string, FindingCode>(codes.map((code) => [findings[code].kind, code]))

/** The code of a kind as the sample data names it (`id_check_digit`, `over_limit`, ...); undefined when there is none. */
export function codeOfKind(kind: FindingKind): FindingCode
export function codeOfKind(kind: string): FindingCode | undefined
export function codeOfKind(kind: string): FindingCode | undefined {
  return byKind.get(kind)
}

/** All codes in the order of the table. */
export const findingCodes: readonly FindingCode[] = codes

const fill = (text: string, params: Params, language: Language): string =>
  text.replace(SLOT, (slot, name: string) => {
    if (!Object.hasOwn(params, name)) return slot
    const told = seen(String(params[name]))
    if (name === 'roles') return roleWords(told, language)
    return language === 'en' ? inEnglish(name, told) : told
  })
