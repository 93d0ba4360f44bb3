import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { OFFICE, STATION } from '#words/roles.ts'
import { typesIn } from './twins.ts'

const root = join(import.meta.dirname, '../..')
const sourcesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [`${folder}/${file.replaceAll('\\', '/')}`, readFileSync(join(root, folder, file), 'utf8')] as const)
const sources = sourcesIn('src-main')
const all = [...sources, ...sourcesIn('src-renderer')]

/** What two files or more spell, with the files. */
function twiceIn(
  files: typeof all,
  spelledIn: (text: string) => readonly string[],
  excused: Readonly<Record<string, string>> = {},
) {
  const where = new Map<string, Set<string>>()
  for (const [file, text] of files) for (const each of spelledIn(text)) where.set(each, (where.get(each) ?? new Set()).add(file))
  return [...where].flatMap(([each, by]) =>
    by.size > 1 && !Object.hasOwn(excused, each) ? [`${each}: ${[...by].join(' ')}`] : [],
  )
}

/** What has no bounds, and what only lists the words of another, says nothing of its own. */
const PLAIN = /^z\.(string|int|number|record|enum|array|literal)\((z\.string\(\)|z\.enum\(\w+\)|[\w,]*)\)(\.optional\(\))?$/

/** Every shape that a source spells, as far as its chain of calls goes: `z.string().min(1).max(100)`. */
function shapesIn(text: string): readonly string[] {
  return [...text.matchAll(/\bz(?=\.(enum|string|int|number|uuid|iso|record|strictObject|object|array|union|tuple)\b)/g)].flatMap(
    ({ index }) => {
      let [at, depth] = [index + 1, 0]
      for (; at < text.length; at++) {
        if ('([{'.includes(text[at]!)) depth++
        else if (')]}'.includes(text[at]!)) {
          if (--depth < 0) break
        } else if (depth === 0 && !/[\w.\s]/.test(text[at]!)) break
        else if (depth === 0 && /\s/.test(text[at]!) && !/^\s*\./.test(text.slice(at))) break
      }
      const shape = text.slice(index, at).replaceAll(/\s+/g, '').replaceAll(',)', ')').replaceAll(',]', ']').replaceAll(',}', '}')
      return PLAIN.test(shape) || !shape.includes('(') ? [] : [shape.replace(/\.optional\(\)$/, '')]
    },
  )
}

it('no shape is spelled in two files: what two of them need is a word', () => {
  expect(twiceIn(sources, shapesIn)).toEqual([])
})

/** Every closed choice of texts that a source spells as a type, but for those that only pick fields, and types of entries (`a.b`): `'sync' | 'final'`. */
const choicesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![,|]\s*)(?<!Record<)'[^'.\n]+'(?:\s*\|\s*'[^'.\n]+')+/g)].map(([choice]) =>
    choice
      .split('|')
      .map((each) => each.trim())
      .sort()
      .join(' | '),
  )

it('no choice is spelled in two files either', () => {
  expect(twiceIn(sources, choicesIn)).toEqual([])
})

/** Every regular expression that says how a text looks: shorter ones only take a text apart. */
const patternsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<=[=(,:?&|!\s[])\/(?![*/\s])((?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\])+)\/[dgimsuvy]*/g)].flatMap(
    ([, pattern]) => (pattern!.length < 6 ? [] : `/${pattern}/`),
  )

/** Patterns that two files have, and why neither is the other's. */
const PATTERNS_EXCUSED = {
  '/[^\\p{L}\\p{N}]/': 'what is left out of what somebody looks for, and one of the kinds of signs that a passphrase is made of',
}

it('no pattern of a text is spelled in two files, of main or of the screens', () => {
  expect(twiceIn(all, patternsIn, PATTERNS_EXCUSED)).toEqual([])
})

const ROLES: ReadonlySet<string> = new Set([...STATION, ...OFFICE])

/**
 * Every list of words that somebody could choose among. Who may ask a procedure is said at each; types of entries are no choice, nor are
 * sentences and marks.
 */
const listsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\[\s*('[^'\n]+'(?:,\s*'[^'\n]+'){1,}),?\s*\]/g)].flatMap(([, list]) => {
    const words = list!.split(/,\s*/).map((each) => each.slice(1, -1))
    return words.every((word) => ROLES.has(word)) || !words.every((word) => /^[\p{L}-]+$/u.test(word)) ? [] : [words.join(' | ')]
  })

/** Lists that two files have, and why neither is the other's. */
const LISTS_EXCUSED = {
  'office | station': 'whose books hold a type of entry is said at each type; of what there is one on a computer',
  'town | constituency': 'likewise',
  'name | idNumber': 'cells that readers of files want, each by its own layout',
  'village | group': 'likewise',
  'principal | agent': 'the two of an authorisation',
}

it('no list to choose among is spelled in two files, of main or of the screens; the packs of the law say what it says', () => {
  const files = all.filter(([file]) => !file.startsWith('src-main/rules/packs/'))
  expect(twiceIn(files, listsIn, LISTS_EXCUSED)).toEqual([])
})

/** Every figure with a name of its own. */
const figuresIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bconst ([A-Z][A-Z_]+) = (\d[\d_]*(?: \* \d[\d_]*)*)$/gm)].map(([, name, value]) => `${name} = ${value}`)

const FIGURES_EXCUSED = {
  'AGAIN = 3000': 'when a place that was refused is looked at again, and when the reader of cards is started again',
  'MOST = 4': 'notes on a page, sheets that were printed before, columns of a fact',
}

it('no figure is named alike in two files', () => {
  expect(twiceIn(all, figuresIn, FIGURES_EXCUSED)).toEqual([])
})

/** Every text with a name of its own. */
const namedTextsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bconst \w+ = '([^'\n]{10,})'$/gm)].map(([, value]) => value!)

it('no text that has a name is spelled in two files', () => {
  expect(twiceIn(all, namedTextsIn)).toEqual([])
})

it('no type of three members or more is spelled in two places', () => {
  const places = new Map<string, string[]>()
  for (const [file, text] of sources) for (const type of typesIn(text, 3)) places.set(type, [...(places.get(type) ?? []), file])
  const twice = [...places].filter(([, where]) => where.length > 1).map(([type, where]) => `${type}: ${where.join(' ')}`)
  expect(twice).toEqual([])
})

it('finds a type that two files spell in their own order, with and without a word about a member', () => {
  const one = `export type A = { readonly a: string; readonly b?: readonly { readonly c: 1 }[]; readonly d: () => void }`
  const other = `type B = Base & {\n  /** What it is. */\n  readonly d: () => void\n  readonly b?: readonly { readonly c: 1 }[]\n  readonly a: string // told\n}`
  expect(typesIn(one, 3)).toEqual(typesIn(other, 3))
  expect(typesIn(one, 3)).toHaveLength(1)
})
