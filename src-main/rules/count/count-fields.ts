import { findingOfKind, findings, type Finding, type FindingCode } from '../findings.ts'
import type { ParamsOf } from '#words/telling.ts'

/** Why a count was refused: the first broken field by its path (`votes[0].for`), and what is wrong with it. */
export type CountFault = { readonly field: string; readonly finding: Finding }

/** What the sentences of a finding name beside the field. */
type Beside<Code extends FindingCode> = Omit<ParamsOf<(typeof findings)[Code]>, 'field'>

export const refused = <Code extends FindingCode>(
  code: Code,
  field: string,
  ...[params]: keyof Beside<Code> extends never ? [] : [params: Beside<Code>]
): CountFault =>
  // The compiler cannot put the field and what stands beside it together again.
  ({ field, finding: findingOfKind(findings[code].kind, { field, ...params } as never) })

/** Every reader below notes what is wrong in `faults` and goes on with a stand-in; nothing of it is used once one is noted. */
export type Faults = CountFault[]
export type Fields = Readonly<Record<string, unknown>>

export function objectIn(value: unknown, field: string, faults: Faults): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.fromEntries(Object.entries(value))
  faults.push(refused('E.220', field))
  return {}
}

export function listIn(value: unknown, field: string, faults: Faults): readonly unknown[] {
  if (Array.isArray(value)) return value
  faults.push(refused('E.232', field))
  return []
}

export function wholeIn(fields: Fields, key: string, prefix: string, faults: Faults): number {
  const value = fields[key]
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  faults.push(refused('E.221', prefix + key))
  return 0
}

export function nameIn(fields: Fields, at: string, faults: Faults): string {
  const name = fields['name']
  if (typeof name === 'string' && name.trim() !== '') return name
  faults.push(refused('E.231', `${at}.name`))
  return ''
}

/** A whole number where the key is there at all. */
export const wholeIfThere = (fields: Fields, key: string, prefix: string, faults: Faults): number | undefined =>
  Object.hasOwn(fields, key) ? wholeIn(fields, key, prefix, faults) : undefined

export const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
