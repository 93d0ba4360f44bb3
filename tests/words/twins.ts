/**
 * Every shape that a source spells as a type, `{ readonly a: string; readonly b?: Code }`, in one spelling: without comments, its
 * members in the order of their names. Shapes of fewer members than `least` are not told.
 */
export function typesIn(source: string, least: number): readonly string[] {
  const text = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '')
  return [...text.matchAll(/\{(?=\s*readonly\s)/g)].flatMap(({ index }) => {
    const members = membersFrom(text, index + 1)
    return members.length < least ? [] : [[...members].sort().join('; ')]
  })
}

/** The members of the shape that begins here, up to its own closing brace. */
function membersFrom(text: string, from: number): readonly string[] {
  const members: string[] = []
  let [depth, begun] = [0, from]
  for (let at = from; at < text.length; at++) {
    const sign = text[at]!
    const ends = depth === 0 && (sign === '}' || sign === ';' || /^\n\s*(readonly\s|\}|[\w'"[])/.test(text.slice(at, at + 200)))
    if (ends) {
      const member = text
        .slice(begun, at)
        .replace(/^\s*readonly\s+/, '')
        .replaceAll(/\breadonly\s+/g, '')
        .replaceAll(/\s+/g, '')
      if (member !== '') members.push(member)
      if (sign === '}') return members
      begun = at + 1
    } else if ('{([<'.includes(sign)) depth++
    else if ('})]'.includes(sign) || (sign === '>' && text[at - 1] !== '=')) depth--
  }
  return []
}
