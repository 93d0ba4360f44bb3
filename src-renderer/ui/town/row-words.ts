import type { RowPlace } from '#contract/index.ts'
import { known, t } from '../../texts/index.ts'

/** What is the matter with a row, in a few words. */
export const kindWords = (kind: string): string => known('decisions.kinds', kind) ?? t('decisions.kinds.other')

/** `户籍.xlsx 按户 第 12 行` */
export const rowWords = ({ file, sheet, row }: RowPlace): string =>
  t('decisions.rowAt', { file: sheet === undefined ? file : `${file} ${sheet}`, row })
