import { statedFinding, type StatedFinding } from '#rules/findings.ts'
import type { Params } from '#words/telling.ts'

/** What whoever read a row said of it by kind and parameters, which its entry keeps and nothing has checked; `row` names the row beside them. */
export const toldOfRow = (
  { kind, params }: { readonly kind: string; readonly params: Params },
  row: Params = {},
): StatedFinding => statedFinding(kind, { ...row, ...params })
