import { PRIVATE_USE } from '#words/patterns.ts'
import type { UnprintableReason } from './print-error.ts'

const CLASSES: readonly (readonly [RegExp, UnprintableReason])[] = [
  [PRIVATE_USE, 'private-use'],
  [/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u, 'control'],
  [/\p{M}/u, 'combining'],
]

/** Why this code point may not be printed although a font might hold something for it; undefined if it may. */
export function forbidden(codePoint: number): UnprintableReason | undefined {
  const character = String.fromCodePoint(codePoint)
  return CLASSES.find(([pattern]) => pattern.test(character))?.[1]
}
