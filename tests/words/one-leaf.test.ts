import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { typesIn } from './twins.ts'

const main = join(import.meta.dirname, '../../src-main')
const sources = readdirSync(main, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(main, file), 'utf8')] as const)

/** What has no bounds, and what only lists the words of another, says nothing of its own. */
const PLAIN = /^z\.(string|int|number|record|enum)\([\w,]*\)(\.optional\(\))?$/

/** Every shape that a source spells, as far as its chain of calls goes: `z.string().min(1).max(100)`. */
function shapesIn(text: string): readonly string[] {
  return [...text.matchAll(/\bz(?=\.(enum|string|int|number|uuid|iso|record)\b)/g)].flatMap(({ index }) => {
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
  })
}

it('no shape is spelled in two files: what two of them need is a word', () => {
  const files = new Map<string, Set<string>>()
  for (const [file, text] of sources)
    for (const shape of shapesIn(text)) files.set(shape, (files.get(shape) ?? new Set()).add(file))
  const twice = [...files].filter(([, where]) => where.size > 1).map(([shape, where]) => `${shape}: ${[...where].join(' ')}`)
  expect(twice).toEqual([])
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
  const files = new Map<string, Set<string>>()
  for (const [file, text] of sources)
    for (const choice of choicesIn(text)) files.set(choice, (files.get(choice) ?? new Set()).add(file))
  const twice = [...files].filter(([, where]) => where.size > 1).map(([choice, where]) => `${choice}: ${[...where].join(' ')}`)
  expect(twice).toEqual([])
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
