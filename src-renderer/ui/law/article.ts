import { lawIn } from '#words/cited.ts'
import { remarkWords } from './remark.ts'
import { listed } from '../../texts/punctuation.ts'

/** Where a demand comes from, as people name it: `S2 47` is 实施细则第四十七条. Empty for what no law says. */
export const articleWords = (article: string): string => listed(lawIn(article).map(remarkWords))
