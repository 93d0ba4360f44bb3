import type { RollFinding, SeenFinding } from '#contract/index.ts'
import { language, t } from '../../texts/index.ts'
import { articleWords } from './article.ts'

type Said = Pick<RollFinding, 'message' | 'remedy' | 'en'>

/** What is the case, in the language in use. */
export const messageOf = ({ message, en }: Pick<Said, 'message' | 'en'>): string => (language() === 'en' ? en.message : message)
/** What to do now. */
export const remedyOf = (said: Said): string => (language() === 'en' ? said.en.remedy : said.remedy)

/** What is wrong and what to do. */
export const findingWords = (said: Said): string =>
  language() === 'en' ? `${messageOf(said)}. ${remedyOf(said)}.` : `${messageOf(said)}。${remedyOf(said)}。`

/** The article behind it as people name it; empty for what no law says. */
export const lawOf = ({ article }: Pick<RollFinding, 'article'>): string => {
  const words = articleWords(article)
  return words === '' ? '' : t('gates.law', { article: words })
}

/** A finding of the office's rules with what to do, as `Findings` shows them. */
export const seenOf = ({ code, severity, article, message, remedy, en }: RollFinding): SeenFinding => ({
  code,
  severity,
  article,
  zh: `${message}。${remedy}。`,
  en: `${en.message}. ${en.remedy}.`,
})
