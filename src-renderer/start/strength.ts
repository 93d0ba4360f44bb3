import { HAN } from '#words/patterns.ts'
export type Strength = 'empty' | 'short' | 'weak' | 'fair' | 'strong'

/** Fewest characters of a passphrase, a Chinese one counted as two. */
const LEAST = 12

const isHan = (character: string): boolean => HAN.test(character)
const widthOf = (characters: readonly string[]): number => characters.reduce((sum, each) => sum + (isHan(each) ? 2 : 1), 0)

/**
 * How hard a passphrase is to guess, coarsely and on the safe side: by how many different characters there are and of how many kinds. A
 * Chinese character counts as two, as there are so many of them. Repeats and runs (`aaaa`, `1234`) count once.
 */
export function strengthOf(passphrase: string): Strength {
  if (passphrase === '') return 'empty'
  const characters = Array.from(passphrase)
  if (widthOf(characters) < LEAST) return 'short'
  const fresh = characters.filter((each, i) => {
    const step = each.codePointAt(0)! - (characters[i - 1]?.codePointAt(0) ?? 0)
    return i === 0 || Math.abs(step) > 1
  })
  const worth = widthOf([...new Set(fresh)])
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, HAN, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(passphrase)).length
  const score = worth + 2 * (kinds - 1)
  return score < 10 ? 'weak' : score < 16 ? 'fair' : 'strong'
}

/** Whether keys may be locked with it. */
export const isEnough = (passphrase: string): boolean => ['fair', 'strong'].includes(strengthOf(passphrase))
