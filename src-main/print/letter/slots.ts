import { FORM_SLOTS, isFormSlot, type FormSlot } from '#words/form-slots.ts'
import { SLOT } from '#words/patterns.ts'
import type { Row } from '../document.ts'
import type { Letter, LetterPart } from './letter.ts'

const DAY = '＿＿＿＿年＿＿月＿＿日'

function roomFor(slot: FormSlot): string {
  const { room } = FORM_SLOTS[slot]
  return room === 'day' ? DAY : '＿'.repeat(room)
}

/** A text with what the row says in its slots; room to write where it says nothing. */
export const filledIn = (text: string, row: Row): string =>
  text.replaceAll(SLOT, (whole, name: string) => {
    const said = row[name]
    if (said !== undefined && said !== '') return said
    return isFormSlot(name) ? roomFor(name) : whole
  })

/** Every text of a part, in the order in which they stand. */
export function textsOf(part: LetterPart): readonly string[] {
  switch (part.kind) {
    case 'facts':
      return part.facts.flat()
    case 'table':
      return [...part.labels, ...part.rows.flat()]
    case 'closing':
    case 'notes':
      return part.texts
    case 'page':
      return []
    default:
      return [part.text]
  }
}

/** The slots of a letter, each once, in the order in which they stand. */
export const slotsIn = ({ parts }: Pick<Letter, 'parts'>): readonly FormSlot[] => {
  const names = parts.flatMap((part) => textsOf(part).flatMap((text) => [...text.matchAll(SLOT)].map(([, name = '']) => name)))
  return [...new Set(names)].filter(isFormSlot)
}

/** Names in braces that no slot has: a wording with one would print its braces. */
export const strangersIn = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)).filter((name) => !isFormSlot(name))
