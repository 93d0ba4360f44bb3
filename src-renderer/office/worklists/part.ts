import type { Input, WorkList } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { groupWords } from '../../ui/group-words.ts'

export type WorkPart = NonNullable<Input<'lists.work'>['part']>
export type WorkLine = WorkList['lines'][number]

/** The whole list. */
export const NOBODY: WorkPart = {}

/** Whether a line belongs to the part of the list that is looked at. */
export const isIn = ({ registrar, village, group }: WorkPart, line: WorkLine): boolean =>
  (registrar ?? line.registrar) === line.registrar &&
  (village ?? line.village) === line.village &&
  (group ?? line.group) === line.group

/** Which part it is, in words. */
export const partWords = ({ registrar, village, group = '' }: WorkPart): string =>
  [village !== undefined && groupWords({ village, group }), registrar !== undefined && t('workLists.nth', { n: registrar })]
    .filter(Boolean)
    .join(' ') || t('workLists.all')
