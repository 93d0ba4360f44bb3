import { refusal, type StatedRefusal } from '../result.ts'
import { fill } from './fill.ts'
import type { RefusalText } from './refusal-text.ts'

/**
 * A refusal as `table` says it: the sentence and the remedy, in Chinese and English. Parameters that are missing are left out of the
 * sentence. Across a wire, or from another version, may come a code that the table lacks: the sentence then names it.
 */
export function sentenceIn(
  table: Readonly<Record<string, RefusalText>> & { readonly 'client.other-version': RefusalText },
  { code, params }: StatedRefusal,
): { zh: string; en: string } {
  if (!Object.hasOwn(table, code)) return sentenceIn(table, refusal('client.other-version', { code }))
  const { zh, en } = table[code]!
  return {
    zh: zh.map((text) => `${fill(text, 'zh', params)}。`).join(''),
    en: en.map((text) => `${fill(text, 'en', params)}.`).join(' '),
  }
}
