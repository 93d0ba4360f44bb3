import type { ContestRemark } from '#contract/index.ts'
import { language, t } from '../../texts/index.ts'

/** A remark with its sources as people name them: `S1 44` is 选举法第44条. */
export const remarkWords = (remark: string): string =>
  remark.replaceAll(/(S[1-3]) (\d[\d, -]*(?:\(\d\))?)/g, (_, source: 'S1' | 'S2' | 'S3', article: string) =>
    t('office.article', { statute: t(`office.statutes.${source}`), article }),
  )

/** What the law says of a contest, in the language in use, with its article. */
export const sayRemark = ({ message, article }: ContestRemark): string =>
  article === '' ? message[language()] : t('office.remark', { said: message[language()], article: remarkWords(article) })
