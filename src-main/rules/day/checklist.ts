import type { Needed } from '#words/checklist.ts'
import type { ChecklistRule, RulePack } from '../pack.ts'

export type ChecklistLine = Omit<ChecklistRule, 'needed'> & { readonly needed: Needed }

/** What a station with `voters` on its roll goes through before it opens; medical cover only above the set size. */
export const checklistFor = (voters: number, pack: RulePack): readonly ChecklistLine[] =>
  pack.voting.checklist.flatMap(({ needed, ...rule }): readonly ChecklistLine[] => {
    if (needed === 'always') return [{ ...rule, needed: 'wanted' }]
    if (needed === 'if ordered') return [{ ...rule, needed: 'if-ordered' }]
    return voters > needed.rollAbove ? [{ ...rule, needed: 'wanted' }] : []
  })
