import { language } from './index.ts'

const SIGNS = {
  zh: { list: '、', clause: '；', colon: '：', open: '（', shut: '）' },
  en: { list: ', ', clause: '; ', colon: ': ', open: ' (', shut: ')' },
}
const sign = (name: keyof typeof SIGNS.zh): string => SIGNS[language()][name]

/** Names, numbers, words, one after another. */
export const listed = (all: readonly (string | number)[]): string => all.join(sign('list'))
/** Several sentences as the parts of one. */
export const clauses = (all: readonly string[]): string => all.join(sign('clause'))
/** What a head is followed by. */
export const colon = (): string => sign('colon')
/** Beside a name. */
export const bracketed = (text: string): string => `${sign('open')}${text}${sign('shut')}`
