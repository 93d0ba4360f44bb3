import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { authority } from '#ledger/entries/authority.ts'
import { entryTypes, type TypeName } from '#ledger/entries/index.ts'
import { entryTypesPage, spelled } from '../../docs/entry-types.ts'
import { pages } from '../../docs/generate.ts'

const page = readFileSync(new URL('../../docs/entry-types.md', import.meta.url), 'utf8')

describe('docs/entry-types.md', () => {
  it('is current (npm run docs), and written by npm run docs', () => {
    expect(page).toBe(entryTypesPage())
    expect(pages()['entry-types.md']).toBe(page)
  })

  it('has a row for every entry type there is', () => {
    const rows = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, type]) => type)
    expect(rows).toEqual(Object.keys(entryTypes))
  })

  it('says of each type devices of the kinds that may write it', () => {
    for (const [name, { by }] of Object.entries(authority)) {
      const kinds = new Set(by.map((laptop) => (laptop === 'office' ? laptop : 'station')))
      expect([...kinds].sort(), name).toEqual([...entryTypes[name as TypeName].writers].sort())
    }
  })

  it.each([
    [z.strictObject({ a: z.int().min(1), b: z.string().optional() }), '{a: integer ≥ 1, b?: text}'],
    [z.array(z.enum(['男', '女'])).length(2), '[`男` \\| `女`] 2 long'],
    [z.record(z.string().max(3), z.boolean()), '{text ≤ 3 long: `true` \\| `false`}'],
    [z.string().regex(/^a|b$/), 'text `/^a\\|b$/`'],
    [z.union([z.literal('town'), z.string().startsWith('age1')]), '`"town"` \\| text begins `age1`'],
  ])('spells %o', (schema, words) => {
    expect(spelled(schema)).toBe(words)
  })

  it('has no words for what it does not know, rather than wrong ones', () => {
    expect(() => spelled(z.bigint())).toThrow('no words for a schema of type bigint')
  })
})
