import { t } from '../texts/index.ts'

/** A remark with its sources as people name them: `S1 44` is 选举法第44条. */
export const remarkWords = (remark: string): string =>
  remark.replaceAll(/(S[1-3]) (\d[\d, -]*(?:\(\d\))?)/g, (_, source: 'S1' | 'S2' | 'S3', article: string) =>
    t('office.article', { statute: t(`office.statutes.${source}`), article }),
  )
