import type { RowRemark } from '#contract/imports.ts'
import { told } from '#rules/findings.ts'
import { toldOfRow } from '../persons/told-of-row.ts'
import type { ImportFinding } from './imported-file.ts'

/** A finding at its row, with its code and its sentences. */
export function rowRemark({ blocking: _, params, ...place }: ImportFinding): RowRemark {
  const { contest } = params
  return {
    ...place,
    ...told(toldOfRow({ kind: place.kind, params: { ...params, row: place.row } })),
    ...(contest !== undefined && { contest }),
  }
}
