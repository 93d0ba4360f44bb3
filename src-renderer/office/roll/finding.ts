import type { RollFinding } from '#contract/index.ts'
import { articleWords } from '../../ui/law/article.ts'
import { language, t } from '../../texts/index.ts'

type Said = Pick<RollFinding, 'message' | 'remedy' | 'en'>

/** What is the case, in the language in use. */
export const messageOf = (said: Said): string => (language() === 'en' ? said.en.message : said.message)
/** What to do now. */
export const remedyOf = (said: Said): string => (language() === 'en' ? said.en.remedy : said.remedy)

/** The article behind it as people name it; empty for what no law says. */
export const lawOf = ({ article }: Pick<RollFinding, 'article'>): string => {
  const words = articleWords(article)
  return words === '' ? '' : t('gates.law', { article: words })
}
