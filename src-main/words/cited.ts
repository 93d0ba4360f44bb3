import { numeral } from './numeral.ts'

/** The statutes that articles are of, as notices of the town name them. */
export const STATUTES = { S1: '选举法', S2: '浙江省实施细则', S3: '直接选举若干规定' } as const

/** `28-32` is 第二十八条至第三十二条, `27(5)` 第二十七条（五）. */
function named(article: string): string {
  const [, from = '', to, part] = /^(\D|\d+)(?:-(\d+))?(?:\((\d)\))?/.exec(article) ?? []
  const one = (n: string): string => `第${/^\d/.test(n) ? numeral(Number(n)) : n}条`
  return `${one(from)}${to === undefined ? '' : `至${one(to)}`}${part === undefined ? '' : `（${numeral(Number(part))}）`}`
}

/** Several articles of one statute: `36, 59` is 第三十六条、第五十九条. */
export const articlesNamed = (articles: string): string => articles.split(/,\s*/).map(named).join('、')

const SOURCE = /(S[1-3]) ([\d四五九][\d, -]*(?:\(\d\))?)/g

/** A text in which sources stand, each handed to `say`. */
export const withSources = (text: string, say: (source: keyof typeof STATUTES, articles: string) => string): string =>
  text.replaceAll(SOURCE, (_, source: keyof typeof STATUTES, articles: string) => say(source, articles))

/** `S1 45; domain 0`: the sources of it that are law. */
export const lawIn = (article: string): readonly string[] =>
  article.split(/;\s*/).filter((each) => /^S[1-3] [\d四五九]/.test(each))

/** Where a demand comes from, as sheets cite it: `S1 44` is 选举法第四十四条. Empty for what no law says. */
export const cited = (article: string): string =>
  lawIn(article)
    .map((each) => withSources(each, (source, articles) => `${STATUTES[source]}${articlesNamed(articles)}`))
    .join('、')
