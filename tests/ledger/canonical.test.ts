import canonicalize from 'canonicalize'
import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonical, isCanonical, sha256 } from '#ledger/canonical.ts'

const vectors = join(import.meta.dirname, '../vectors/jcs')
const input = (name: string) => readFileSync(join(vectors, 'input', name), 'utf8')
const output = (name: string) => readFileSync(join(vectors, 'output', name), 'utf8')

describe('an entry is hashed over one spelling only', () => {
  it.each(readdirSync(join(vectors, 'input')))('which for the published example %s is the published one', (name) => {
    expect(canonical(JSON.parse(input(name)))).toBe(output(name))
    expect(isCanonical(output(name))).toBe(true)
    expect(isCanonical(input(name))).toBe(input(name) === output(name))
  })

  it('which is the same by the short way as by the long one, whatever the value', () => {
    const odd = fc.constantFrom('10', '9', '', 'a', 'B', '__proto__', '\u{20BB7}', '\u0001', '\uE000')
    const text = fc.oneof(odd, fc.string({ unit: 'grapheme' }))
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        text,
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constant(null),
        tie('list'),
        tie('record'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      record: fc.dictionary(text, tie('value'), { maxKeys: 5 }),
    }))
    fc.assert(
      fc.property(value, (any) => {
        expect(canonical(any)).toBe(canonicalize(any))
        expect(isCanonical(canonical(any))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['white space', '{"a": 1}'],
    ['keys out of order', '{"b":1,"a":1}'],
    ['a key said twice', '{"a":1,"a":1}'],
    ['a key said twice, once escaped', '{"a":1,"\\u0061":1}'],
    ['a number with a needless fraction', '{"a":1.0}'],
    ['a number in exponents', '{"a":1e2}'],
    ['minus nought', '{"a":-0}'],
    ['a number beyond what JavaScript holds', '{"a":9007199254740993}'],
    ['a needless escape', '{"a":"\\u738b"}'],
    ['a lone surrogate', '{"a":"\\ud800"}'],
    ['a raw lone surrogate', '{"a":"\ud800"}'],
    ['a byte order mark', '\ufeff{"a":1}'],
    ['a line end', '{"a":1}\n'],
    ['nothing', ''],
    ['half a value', '{"a":'],
    ['a million brackets', '['.repeat(1_000_000)],
    ['a million brackets closed again', '['.repeat(1_000_000) + ']'.repeat(1_000_000)],
    ['a text of twenty million letters', canonical('x'.repeat(20_000_000))],
  ])('so %s is not taken', (_, text) => {
    expect(isCanonical(text)).toBe(false)
  })

  it('and brackets within a long text are no nesting', () => {
    expect(isCanonical(canonical({ 备注: '[{"'.repeat(20_000) }))).toBe(true)
  })

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, { a: '\udc00' }, { '\ud800': 1 }, 1n, () => 1])(
    'and %s cannot be stated at all',
    (value) => {
      expect(() => canonical(value)).toThrow(/not (a JSON value|allowed)|surrogate|BigInt/)
    },
  )

  it('whose hash is the one sha256sum prints', () => {
    expect(sha256('选册')).toBe(sha256(Buffer.from('e98089e5868c', 'hex')))
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
})
