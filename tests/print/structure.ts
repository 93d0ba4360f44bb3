import { readFileSync } from 'node:fs'

/** A text as it stands in a PDF, in brackets. */
const TEXT = String.raw`\(((?:[^\\)]|\\.)*)\)`

/** What a reader of the file is told beside the pages: its version, title and language, the names of its bookmarks, how many of each tag. */
export function structureOf(path: string): string {
  const all = readFileSync(path, 'latin1')
  const first = (pattern: string): string => new RegExp(pattern, 's').exec(all)?.[1] ?? ''
  // Of the file itself it is an object of its own; a bookmark bears its own.
  const title = first(String.raw`\n${first(String.raw`/Title (\d+) 0 R`)} 0 obj\n${TEXT}`)
  const bookmarks = [...all.matchAll(new RegExp(`/Title ${TEXT}`, 'gs'))].map(([, text = '']) => `bookmark: ${decoded(text)}`)
  const tagged = Map.groupBy([...all.matchAll(/\/Type \/StructElem\s+\/S \/(\w+)/g)], ([, tag = '']) => tag)
  const tags =
    tagged.size === 0
      ? []
      : [
          `tags: ${[...tagged]
            .map(([tag, of]) => `${tag} ${of.length}`)
            .toSorted()
            .join(', ')}`,
        ]
  return [
    `PDF ${first(String.raw`^%PDF-(\S+)`)}`,
    `title: ${decoded(title)}`,
    `language: ${first(`/Lang ${TEXT}`)}`,
    ...bookmarks,
    ...tags,
    '',
  ].join('\n')
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** A text of a PDF: UTF-16 with its mark, or one byte a character. */
function decoded(text: string): string {
  const plain = text.replaceAll(/\\(.)/gs, (_, sign: string) => ESCAPES[sign] ?? sign)
  const bytes = Buffer.from(plain, 'latin1')
  return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString('utf16le') : plain
}
