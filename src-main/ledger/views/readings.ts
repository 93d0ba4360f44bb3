import { pinyin, polyphonic } from 'pinyin-pro'

/** Readings of one name that are kept; one other reading at a time comes first, so that each is among them. */
const MOST_READINGS = 32

/** Read otherwise in a name than anywhere in the library's list. */
const BESIDES: Readonly<Record<string, readonly string[]>> = { 黑: ['he'], 那: ['nuo'] }

const read = new Map<string, readonly string[]>()

/**
 * How a name can be read aloud, a syllable a character, the usual way first: 王茜 is wang qian and wang xi, and who types does not know
 * which her mother meant. 吕 is lv, and lyu on a passport.
 */
export function readingsOf(plain: string): readonly (readonly string[])[] {
  const characters = Array.from(plain)
  const usual = pinyin(plain, { toneType: 'none', type: 'array', surname: 'head', v: true }).map((each) => each.toLowerCase())
  const others = characters.map((character, i) => syllablesOf(character).filter((syllable) => syllable !== usual[i]))
  const readings: string[][] = [usual]
  /** Up to where each was changed, so that none is made twice. */
  const changed = [0]
  for (let next = 0; next < readings.length && readings.length < MOST_READINGS; next++)
    for (let at = changed[next]!; at < characters.length; at++)
      for (const syllable of others[at]!) {
        readings.push(readings[next]!.with(at, syllable))
        changed.push(at + 1)
      }
  return readings.slice(0, MOST_READINGS)
}

function syllablesOf(character: string): readonly string[] {
  const known = read.get(character)
  if (known) return known
  // Typed by its own `pinyin`, the library takes `type: 'array'` here as well; its type says text.
  const [listed = []] = polyphonic(character, {
    toneType: 'none',
    type: 'array',
    v: true,
  }) as unknown as readonly (readonly string[])[]
  const all = [...listed, ...(BESIDES[character] ?? [])].map((syllable) => syllable.toLowerCase())
  const syllables = [...new Set(all.flatMap(spelled))]
  read.set(character, syllables)
  return syllables
}

/** ü is typed as v; in passports it is yu, and u where no umlaut was at hand. */
function spelled(syllable: string): readonly string[] {
  if (!/^[ln]v/.test(syllable)) return [syllable]
  return syllable.endsWith('e')
    ? [syllable, syllable.replace('v', 'u')]
    : [syllable, syllable.replace('v', 'yu'), syllable.replace('v', 'u')]
}
