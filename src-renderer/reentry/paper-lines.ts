export type Served = { readonly voter: string; readonly principals: string[] }

/** A card number as it stands, or its number alone: `D01-0012`, `12`. */
const CARD = /^(?:([A-Za-z0-9]+)-)?0*(\d{1,4})$/

/**
 * Lines as they are typed from the signing book: a card number each, and after it those whose papers were drawn as well (`12 代 31、44`).
 * Answers what each says, and the numbers of lines that say none.
 */
export function paperLines(
  text: string,
  constituency: string,
): { readonly served: readonly Served[]; readonly wrong: readonly number[] } {
  const served: Served[] = []
  const wrong: number[] = []
  for (const [at, line] of text.split('\n').entries()) {
    const words = line
      .replaceAll(/\bfor\b/gi, ' ')
      .split(/[\s,，、;；代]+/u)
      .filter((word) => word !== '')
    if (words.length === 0) continue
    const cards = words.map((word) => {
      const [, place = constituency, serial = ''] = CARD.exec(word.trim()) ?? []
      return serial === '' ? undefined : `${place.toUpperCase()}-${serial.padStart(4, '0')}`
    })
    const [voter, ...principals] = cards
    if (voter === undefined || principals.includes(undefined)) wrong.push(at + 1)
    else served.push({ voter, principals: principals as string[] })
  }
  return { served, wrong }
}
