import { pinyin } from 'pinyin-pro'
import { nameKey } from '#words/names.ts'

/**
 * What can be typed to find a voter, spelled as `nameKey` spells what is typed and matched by prefix: the name, its pinyin, its
 * initials, surname in full with initials (`chenlj`), card number (with and without the constituency), ID number, and the tail of the ID
 * number read backwards.
 */
export function searchKeys(voter: string, name: string, idNumber: string): readonly string[] {
  const plain = nameKey(name)
  const number = nameKey(idNumber)
  const syllables = pinyin(plain, { toneType: 'none', type: 'array', surname: 'head', v: true }).map((syllable) =>
    syllable.toLowerCase(),
  )
  // By code point: a rare character has no pinyin and is its own syllable, two UTF-16 units long.
  const initials = syllables.map((syllable) => Array.from(syllable)[0] ?? '')
  const [constituency = '', serial = ''] = splitCard(voter)
  return [
    ...new Set([
      plain,
      syllables.join(''),
      initials.join(''),
      [syllables[0], ...initials.slice(1)].join(''),
      `${constituency}${serial}`.toLowerCase(),
      serial,
      String(Number(serial)),
      number,
      tailKey(number),
    ]),
  ]
}

/** Key prefix for what may be the tail of an ID number: its last digits, read from the end. */
export const tailKey = (tail: string): string => `…${Array.from(tail).reverse().join('')}`

function splitCard(voter: string): readonly [string, string] {
  const cut = voter.lastIndexOf('-')
  return [voter.slice(0, cut).replaceAll('-', ''), voter.slice(cut + 1)]
}
