import { PRIVATE_USE, HAN } from '#words/patterns.ts'
import type { RareCharacter } from '#contract/work-list-answers.ts'
import type { Ledger } from '#ledger/open.ts'
import { openFontChain } from '#print/fonts.ts'
import { codePointName } from '#words/unseen.ts'
import { recordedPersons, type Recorded } from '../persons/recorded.ts'

type Rarity = RareCharacter['rarity']

const LOST = /[?？\uFFFD]/u
/** Fields whose text is printed or read out. */
const FIELDS = ['name', 'formerName', 'head', 'address', 'village'] as const

/** Whether a name lacks a character, or has one that no other computer shows. */
export const hasOddCharacter = (name: string): boolean => LOST.test(name) || PRIVATE_USE.test(name)

/** The work list of characters: every rare one once, rarest first, with the persons whose texts have it. */
export function rareCharacters(ledger: Ledger, constituency?: string): readonly RareCharacter[] {
  const found = new Map<string, Map<Recorded, Set<string>>>()
  for (const person of recordedPersons(ledger, constituency))
    for (const field of FIELDS)
      for (const character of person.fields[field] ?? '') {
        if (!isNotable(character, field)) continue
        const persons = found.get(character) ?? new Map<Recorded, Set<string>>()
        found.set(character, persons.set(person, (persons.get(person) ?? new Set()).add(field)))
      }
  const fonts = found.size > 0 ? openFontChain() : undefined
  return [...found]
    .map(([character, persons]) => {
      const point = character.codePointAt(0)!
      return {
        character,
        codePoint: codePointName(point),
        rarity: rarityOf(character),
        font: fonts!.covers(point),
        persons: [...persons].map(([{ constituency: where, person, fields }, of]) => ({
          constituency: where,
          person,
          name: fields['name'] ?? '',
          fields: [...of].join('、'),
        })),
      }
    })
    .sort((a, b) => ORDER.indexOf(a.rarity) - ORDER.indexOf(b.rarity) || (a.codePoint < b.codePoint ? -1 : 1))
}

const ORDER: readonly Rarity[] = ['lost', 'private-use', 'outside-GBK', 'outside-GB2312']

const isNotable = (character: string, field: string): boolean =>
  PRIVATE_USE.test(character) ||
  (LOST.test(character) && field !== 'address') ||
  (HAN.test(character) && !sets().gb2312.has(character))

function rarityOf(character: string): Rarity {
  if (LOST.test(character)) return 'lost'
  if (PRIVATE_USE.test(character)) return 'private-use'
  return sets().gbk.has(character) ? 'outside-GB2312' : 'outside-GBK'
}

type Sets = { readonly gb2312: ReadonlySet<string>; readonly gbk: ReadonlySet<string> }
let known: Sets | undefined

/** The ideographs of GB 2312 and of GBK, as the decoder has them: two bytes each, GB 2312 being B0A1–F7FE. */
function sets(): Sets {
  if (known) return known
  const decoder = new TextDecoder('gbk')
  const range = (first: number, last: number, from: number): Set<string> => {
    const characters = new Set<string>()
    for (let lead = first; lead <= last; lead++)
      for (let trail = from; trail <= 0xfe; trail++)
        if (trail !== 0x7f) for (const character of decoder.decode(Uint8Array.of(lead, trail))) characters.add(character)
    return characters
  }
  known = { gb2312: range(0xb0, 0xf7, 0xa1), gbk: range(0x81, 0xfe, 0x40) }
  return known
}
