import { SLOT } from '#words/patterns.ts'
import type { Params } from '#words/telling.ts'
import type { Language } from './refusal-text.ts'
import { shownAs } from './words.ts'

/** `text` with its slots filled in; each `[…]` part stands only when all of its slots can be filled. */
export function fill(text: string, language: Language, params: Params): string {
  return text.replaceAll(/\[([^\]]*)\]/g, (_, part: string) => {
    let whole = true
    // One pass, so that brackets and braces inside a value stay what they are.
    const filled = part.replaceAll(SLOT, (_slot, name: string) => {
      const shown = shownAs(name, language, params)
      whole &&= shown !== undefined
      return shown ?? ''
    })
    return whole ? filled : ''
  })
}
