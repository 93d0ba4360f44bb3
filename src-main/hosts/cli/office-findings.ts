import { brief, statedFinding, type BriefFinding } from '#rules/findings.ts'
import type { ImportFinding } from '#office/importing/imported-file.ts'

export type SpokenFinding = BriefFinding & Omit<ImportFinding, 'params' | 'blocking'>

/** A finding with its code and its sentence, as the command line answers it. */
export function spokenFinding({ blocking: _, params, ...place }: ImportFinding): SpokenFinding {
  const { contest } = params
  return {
    ...place,
    ...brief(statedFinding(place.kind, { ...params, row: place.row })),
    ...(contest !== undefined && { contest }),
  }
}

export const isError = ({ severity }: SpokenFinding): boolean => severity === 'error'

/** Errors line by line; of remarks, which may be thousands, how many there are of each kind. */
export function findingLines(findings: readonly SpokenFinding[]): readonly string[] {
  const remarks = Map.groupBy(
    findings.filter((each) => !isError(each)),
    ({ kind }) => kind,
  )
  return [
    ...findings.filter(isError).map(({ file, sheet, row, message }) => `  ✕ ${file} ${sheet ?? ''} 第 ${row} 行：${message}`),
    ...[...remarks].map(([kind, of]) => `  ! ${kind}：${of.length} 条，如 ${of[0]!.file} 第 ${of[0]!.row} 行：${of[0]!.message}`),
  ]
}
