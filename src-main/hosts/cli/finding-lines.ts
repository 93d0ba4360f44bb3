import type { Remark, RowRemark } from '#contract/index.ts'

export const isError = ({ severity }: Pick<Remark, 'severity'>): boolean => severity === 'error'

/** Errors line by line; of remarks, which may be thousands, how many there are of each kind. */
export function findingLines(findings: readonly RowRemark[]): readonly string[] {
  const remarks = Map.groupBy(
    findings.filter((each) => !isError(each)),
    ({ code }) => code,
  )
  return [
    ...findings.filter(isError).map(({ file, sheet, row, message }) => `  ✕ ${file} ${sheet ?? ''} 第 ${row} 行：${message}`),
    ...[...remarks].map(([code, of]) => `  ! ${code}：${of.length} 条，如 ${of[0]!.file} 第 ${of[0]!.row} 行：${of[0]!.message}`),
  ]
}

type Brief = Pick<Remark, 'code' | 'severity' | 'article' | 'message'>

/** A finding as answers show it: code, severity, article and sentence. */
export const brief = ({ code, severity, article, message }: Brief): Brief => ({ code, severity, article, message })
