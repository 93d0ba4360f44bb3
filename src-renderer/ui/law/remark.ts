import type { ContestRemark } from '#contract/index.ts'
import { language, t } from '../../texts/index.ts'
import { numeral } from '../numeral.ts'

/** A remark with its sources as people name them: `S1 44` is 选举法第四十四条, `S2 36, 59` 浙江省实施细则第三十六条、第五十九条. */
export const remarkWords = (remark: string): string =>
  remark.replaceAll(/(S[1-3]) ([\d四五九][\d, -]*(?:\(\d\))?)/g, (_, source: 'S1' | 'S2' | 'S3', article: string) =>
    t('office.article', {
      statute: t(`office.statutes.${source}`),
      article: language() === 'zh' ? article.split(/,\s*/).map(named).join(t('polling.join')) : article,
    }),
  )

/** `28-32` is 第二十八条至第三十二条, `27(5)` 第二十七条（五）. */
const named = (article: string): string => {
  const [, from = '', to, part] = /^(\D|\d+)(?:-(\d+))?(?:\((\d)\))?/.exec(article) ?? []
  const one = (n: string): string => `第${/^\d/.test(n) ? numeral(Number(n)) : n}条`
  return `${one(from)}${to === undefined ? '' : `至${one(to)}`}${part === undefined ? '' : `（${numeral(Number(part))}）`}`
}

/** What the law says of a contest, in the language in use, with its article. */
export const sayRemark = ({ message, article }: ContestRemark): string =>
  article === '' ? message[language()] : t('office.remark', { said: message[language()], article: remarkWords(article) })
