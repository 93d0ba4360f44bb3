import type { TypeName } from './index.ts'

/** Which bundle format a reader has to know who is to read what is new: every other entry was there from the beginning. */
const SINCE: readonly { readonly format: number; readonly type: TypeName; readonly holds?: string }[] = [
  { format: 4, type: 'person.replaced' },
  { format: 4, type: 'candidate.withdrawn' },
  { format: 4, type: 'conflict.decided', holds: '"kind":"in_doubt"' },
]

/**
 * The format that an entry, as its canonical text, asks of the bundle it travels in (design 3, Versions): a program that does not know the
 * type refuses the whole bundle, with the sentence that a newer one is needed.
 */
export const formatOf = (text: string): number =>
  SINCE.reduce(
    (most, { format, type, holds = '' }) =>
      text.endsWith(`"type":"${type}","v":1}`) && text.includes(holds) ? Math.max(most, format) : most,
    1,
  )
