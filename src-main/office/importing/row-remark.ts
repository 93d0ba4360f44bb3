import type { RowRemark } from '#contract/imports.ts'
import { brief, statedFinding } from '#rules/findings.ts'
import type { ImportFinding } from './imported-file.ts'

/** A finding at its row, with its code and its sentences. */
export function rowRemark({ blocking: _, params, ...place }: ImportFinding): RowRemark {
  const { contest } = params
  const stated = statedFinding(place.kind, { ...params, row: place.row })
  return {
    ...place,
    ...brief(stated),
    remedy: stated.remedy,
    en: stated.en,
    ...(contest !== undefined && { contest }),
  }
}
