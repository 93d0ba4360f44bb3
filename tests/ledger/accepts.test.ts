import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { acceptsOf } from '#ledger/entries/accepts.ts'
import { entryTypes } from '#ledger/entries/index.ts'
import { checkedIn, listed, recorded } from './sample-books.ts'

const hostile: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  0.5,
  -0,
  1e300,
  Number.NaN,
  '',
  ' ',
  'x',
  '1',
  'D01',
  'D01\n',
  'D01-0001',
  '2026-02-30',
  '２',
  'x'.repeat(501),
  [],
  [[]],
  ['D01'],
  ['D01', 1],
  {},
  { D01: 1 },
  { D01: '1' },
  { D01: -1 },
  { '': 1 },
  { toString: 1 },
  JSON.parse('{"__proto__":1}'),
  new Date(0),
]

/** The value with one thing in it replaced by something hostile, one thing added or one thing left out. */
function* spoilt(value: unknown): Generator {
  yield* hostile
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    for (const other of spoilt(inner))
      yield Array.isArray(value) ? value.map((each, i) => (String(i) === key ? other : each)) : { ...value, [key]: other }
    if (!Array.isArray(value)) yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
  }
  yield Array.isArray(value) ? [...value, ...value] : { ...value, extra: 1 }
}

const sound = {
  'checked-in': { ...checkedIn(1), for: [{ principal: 'D01-0002', ref: 'a'.repeat(64), contests: ['D01'] }] },
  'voter.listed': listed(1),
  'person.recorded': recorded(1, '王小明', { 备注: '农' }),
} as const

describe('the quick look at an entry', () => {
  it.each(Object.entries(sound))('accepts a sound one: %s', (type, body) => {
    const { accepts, body: schema } = entryTypes[type as keyof typeof sound]
    expect(accepts(body)).toBe(true)
    expect(schema.safeParse(body).success).toBe(true)
  })

  it.each(Object.entries(sound))('accepts nothing that the schema refuses, whatever is wrong with it: %s', (type, body) => {
    const { accepts, body: schema } = entryTypes[type as keyof typeof sound]
    let refused = 0
    for (const value of spoilt(body)) {
      if (schema.safeParse(value).success) continue
      refused++
      expect({ value, accepted: accepts(value) }).toEqual({ value, accepted: false })
    }
    expect(refused).toBeGreaterThan(100)
  })

  it.each(Object.entries(entryTypes))('nor in any other type: %s', (_, { accepts, body: schema }) => {
    const values = [...spoilt(Object.fromEntries(Object.keys(schema.shape).map((key) => [key, 'x'])))]
    expect(values.filter((value) => accepts(value) && !schema.safeParse(value).success)).toEqual([])
  })

  it.each([
    ['a text that is trimmed first', z.string().trim().min(1), 'x'],
    ['an object that passes over extra keys', z.object({ a: z.string() }), { a: 'x' }],
    ['a number that need not be whole', z.number(), 0.5],
    ['something refined', z.string().refine((text) => text === 'x'), 'x'],
    ['something transformed', z.string().transform((text) => text), 'x'],
    ['something with a default', z.string().default('x'), 'x'],
    ['base64, which is more than its pattern', z.base64(), 'QQ=='],
  ])('leaves %s to the schema', (_, schema, value) => {
    expect(schema.safeParse(value).success).toBe(true)
    expect(acceptsOf(schema)(value)).toBe(false)
  })
})
