import { finding, type Finding } from '../findings.ts'

const EXAMPLE = /^例(?:[：:].*|[一二三四五六七八九十])$/u

/** What an example of the tables to fill in is written as: nobody who fills one in means it. */
export const asExample = (text: string): string => `例：${text}`

/** What keeps a text from counting as filled in: nothing stands there, or still the example of the sample. */
export function checkFilledIn(text: string): Finding | undefined {
  const written = text.trim()
  if (written === '') return finding('E.801')
  return EXAMPLE.test(written) ? finding('E.835', { text: written }) : undefined
}
