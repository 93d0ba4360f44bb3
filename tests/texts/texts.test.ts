import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import * as en from '../../src-renderer/texts/en/index.ts'
import * as zh from '../../src-renderer/texts/zh/index.ts'

type Tree = { readonly [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): readonly (readonly [key: string, text: string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leaves(value, `${path}${key}.`),
  )

const chinese = new Map(leaves(zh))
const english = new Map(leaves(en))
/** English says one thing differently from several. */
const isOne = (key: string): boolean => key.endsWith('_one')
const slotsIn = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/g)].map(([, slot]) => slot!).sort()

const ROOT = fileURLToPath(new URL('../../src-renderer/', import.meta.url))
const code = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('texts'))
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n')

/** Whole keys in quotes; keys with a part in `${…}`; areas that `known` looks into. */
const quoted = new Set([...code.matchAll(/'([a-z]\w*(?:\.[\w\p{Script=Han}-]+)+)'/gu)].map(([, key]) => key!))
const patterns = [...code.matchAll(/`([a-z]\w*\.[^`\s]*\$\{[^`]*)`/g)].map(
  ([, key]) => new RegExp(`^${key!.replaceAll('.', String.raw`\.`).replaceAll(/\$\{[^}]*\}/g, String.raw`[^.]+`)}$`),
)
const areas = [...code.matchAll(/\bknown\('([\w.]+)'/g)].map(([, area]) => `${area!}.`)
const isUsed = (key: string): boolean =>
  quoted.has(key) || patterns.some((pattern) => pattern.test(key)) || areas.some((area) => key.startsWith(area))

describe('the texts of the screens', () => {
  it('are the same in both languages, none missing in either', () => {
    expect([...chinese.keys()].filter((key) => !english.has(key))).toEqual([])
    expect([...english.keys()].filter((key) => !chinese.has(isOne(key) ? key.slice(0, -4) : key))).toEqual([])
  })

  it('leave the same things open in both languages', () => {
    const uneven = [...english].filter(([key, text]) => {
      const said = slotsIn(chinese.get(isOne(key) ? key.slice(0, -4) : key) ?? '')
      return isOne(key) ? slotsIn(text).some((slot) => !said.includes(slot)) : slotsIn(text).join() !== said.join()
    })
    expect(uneven).toEqual([])
  })

  it('are all used', () => {
    expect(patterns.length).toBeGreaterThan(5)
    expect([...chinese.keys()].filter((key) => !isUsed(key))).toEqual([])
  })

  it('speak the language they are in', () => {
    const mixed = [...english].filter(([key, text]) => /\p{Script=Han}/u.test(text) && !key.startsWith('menu.languages.'))
    expect(mixed).toEqual([])
    const plain = [...chinese].filter(([, text]) => /^[a-z ]{12,}/i.test(text))
    expect(plain).toEqual([])
  })

  it('stand in no component: whatever people read comes from here', () => {
    const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
    const own = files.filter((file) =>
      readFileSync(join(ROOT, file), 'utf8')
        .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
        // Data, not texts: the two levels, the rehearsal's mark in names, the comma of a list.
        .replaceAll(/县级|乡级|\(模拟\)|选区|、|；/g, '')
        .match(/\p{Script=Han}/u),
    )
    expect(own).toEqual([])
  })
})
