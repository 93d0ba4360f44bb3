import type { RowRemark } from '#contract/imports.ts'
import { statedFinding, told } from '#rules/findings.ts'
import type { ImportFinding } from './imported-file.ts'

/** A finding at its row, with its code and its sentences. */
export function rowRemark({ blocking: _, params, ...place }: ImportFinding): RowRemark {
  const { contest } = params
  return {
    ...place,
    ...told(statedFinding(place.kind, { ...params, row: place.row })),
    ...(contest !== undefined && { contest }),
  }
}
