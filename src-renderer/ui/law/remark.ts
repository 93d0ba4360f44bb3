import type { ContestRemark } from '#contract/index.ts'
import { articlesNamed, withSources } from '#words/cited.ts'
import { language, t } from '../../texts/index.ts'

/** A remark with its sources as people name them: `S1 44` is 选举法第四十四条, `S2 36, 59` 浙江省实施细则第三十六条、第五十九条. */
export const remarkWords = (remark: string): string =>
  withSources(remark, (source, articles) =>
    t('office.article', {
      statute: t(`office.statutes.${source}`),
      article: language() === 'zh' ? articlesNamed(articles) : articles,
    }),
  )

/** What the law says of a contest, in the language in use, with its article. */
export const sayRemark = ({ message, article }: ContestRemark): string =>
  article === '' ? message[language()] : t('office.remark', { said: message[language()], article: remarkWords(article) })
