import type { Finding } from '#rules/findings.ts'
import type { ImportFinding } from './imported-file.ts'
import type { Place } from '../persons/sources.ts'

/** A finding of the law at the row it concerns. */
export function atRow({ file, sheet, row }: Place, { kind, params, severity }: Finding, field = 'row'): ImportFinding {
  const words = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
  return {
    file,
    ...(sheet !== undefined && { sheet }),
    row,
    kind,
    field,
    blocking: severity === 'error',
    params: words,
  }
}
