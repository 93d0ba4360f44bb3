import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonical, sha256 } from '#ledger/canonical.ts'
import { NO_ENTRY, readEntry, writeEntry, type Entry } from '#ledger/entry.ts'
import { isTypeName } from '#ledger/entries/index.ts'
import { checkedIn, clerk, codeOf, ELECTION, listed, must, OFFICE, recorded, STATION } from './sample-books.ts'

const envelope = { v: 1, election: ELECTION, seq: 1, prev: NO_ENTRY, at: '2026-11-10T01:02:03.004Z', actor: clerk } as const
const checkIn = { ...envelope, book: `${STATION}/D01`, type: 'checked-in', body: checkedIn(1) } satisfies Entry<'checked-in'>
const person = (extra: Record<string, string>) =>
  ({ ...envelope, book: `${OFFICE}/prep/D01`, type: 'person.recorded', body: recorded(1, '王小明', extra) }) as const
const listing = { ...envelope, book: `${OFFICE}/D01`, type: 'voter.listed', body: listed(1) } satisfies Entry<'voter.listed'>

const spoiled = (change: object): string => canonical({ ...checkIn, ...change })
const misread = (change: object): string => canonical({ ...checkIn, body: { ...checkIn.body, ...change } })

describe('a check-in', () => {
  it('reads back as it was written, under the hash of its text', () => {
    const { text, hash, entry } = writeEntry<'checked-in'>(checkIn)
    expect(hash).toBe(sha256(text))
    expect(must(readEntry(text))).toEqual({ text, hash, entry })
    expect(entry).toEqual(checkIn)
  })

  it.each([
    ['is spelled with a blank', spoiled({}).replace('{', '{ '), 'entry.not-canonical'],
    ['says its seq twice', spoiled({}).replace('"seq":1', '"seq":1,"seq":1'), 'entry.not-canonical'],
    ['has a lone surrogate', spoiled({}).replace('clerk-1', String.raw`\ud800`), 'entry.not-canonical'],
    ['is no object', '[]', 'entry.malformed'],
    ['is null', 'null', 'entry.malformed'],
    ['is a number', '1', 'entry.malformed'],
    ['has seq 0', spoiled({ seq: 0 }), 'entry.malformed'],
    ['has half a seq', spoiled({ seq: 1.5 }), 'entry.malformed'],
    ['has a seq beyond exact numbers', spoiled({ seq: 1e300 }), 'entry.malformed'],
    ['has a hash in capitals', spoiled({ prev: 'A'.repeat(64) }), 'entry.malformed'],
    ['was stated at no time of ours', spoiled({ at: '2026-11-10T09:02:03+08:00' }), 'entry.malformed'],
    ['was stated on 30 February', spoiled({ at: '2026-02-30T00:00:00.000Z' }), 'entry.malformed'],
    ['was stated by nobody', spoiled({ actor: [] }), 'entry.malformed'],
    ['was stated by three', spoiled({ actor: [clerk[0], clerk[0], clerk[0]] }), 'entry.malformed'],
    ['carries an extra key', spoiled({ note: '' }), 'entry.malformed'],
    ['carries null for absent', spoiled({ note: null }), 'entry.malformed'],
    ['is of another format', spoiled({ v: 2 }), 'entry.malformed'],
    ['names an election of no form', spoiled({ election: 'x' }), 'entry.malformed'],
    ['is of a type nobody knows', spoiled({ type: 'checked-out' }), 'entry.unknown-type'],
    ['is of a type that every object has', spoiled({ type: 'constructor' }), 'entry.unknown-type'],
    ['stands in a town book', spoiled({ book: `${STATION}/town` }), 'entry.wrong-book'],
    ['stands in a preparation', spoiled({ book: `${STATION}/prep/D01` }), 'entry.wrong-book'],
    ['stands in a book with a path in its name', spoiled({ book: `${STATION}/../town` }), 'entry.malformed'],
    ['stands in a book of a full-width name', spoiled({ book: `${STATION}/Ｄ01` }), 'entry.malformed'],
    ['stands in a book of a name with a line end', spoiled({ book: `${STATION}/D01\n` }), 'entry.malformed'],
    ['hands over half a paper', misread({ papers: { D01: 0.5 } }), 'entry.malformed'],
    ['hands over minus one paper', misread({ papers: { D01: -1 } }), 'entry.malformed'],
    ['hands papers over as text', misread({ papers: { D01: '1' } }), 'entry.malformed'],
    ['tells of a telephone', misread({ phone: '13800000000' }), 'entry.malformed'],
    ['went by a channel that does not exist', misread({ channel: 'post' }), 'entry.malformed'],
    ['leaves its contests out', misread({ contests: undefined }), 'entry.malformed'],
    ['has a text for a body', spoiled({ body: '' }), 'entry.malformed'],
  ])('is refused when it %s', (_, text, code) => {
    expect(codeOf(readEntry(text))).toBe(code)
  })

  it('cannot be written with a body or into a book that does not fit, which is a fault of the program', () => {
    expect(() => writeEntry({ ...checkIn, body: { ...checkIn.body, papers: { D01: 0.5 } } })).toThrow('papers')
    expect(() => writeEntry({ ...checkIn, seq: 0 })).toThrow('seq')
    expect(() => writeEntry({ ...checkIn, book: `${STATION}/town` })).toThrow('does not belong')
  })
})

describe('free text', () => {
  const naughty = JSON.parse(readFileSync(join(import.meta.dirname, '../vectors/naughty-strings.json'), 'utf8')) as string[]

  it('of every naughty kind comes back letter by letter, as a value and as a heading', () => {
    for (const text of naughty) {
      const extra = { 备注: text, ...(text !== '' && text.length <= 100 && text !== '__proto__' && { [text]: '标题' }) }
      const written = writeEntry<'person.recorded'>(person(extra))
      const { entry } = must(readEntry(written.text))
      expect(entry.type === 'person.recorded' && entry.body.extra).toEqual(extra)
    }
  })

  it('under a heading called __proto__ is refused, whatever it holds, because no check would look at it', () => {
    for (const value of ['text', 1.5, { deep: null }]) {
      const text = canonical(person({ a: '' })).replace('"a":""', `"__proto__":${canonical(value)}`)
      expect(codeOf(readEntry(text))).toBe('entry.malformed')
    }
    const heading = JSON.parse('{"__proto__":"text"}') as Record<string, string>
    expect(() => writeEntry<'person.recorded'>(person(heading))).toThrow('__proto__')
    expect(must(readEntry(canonical(person({ a: '"__proto__":' })))).hash).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('what a polling station gets to know of a voter', () => {
  it.each(['phone', 'diagnosis', 'section', '__proto__x'])('does not include "%s"', (key) => {
    const body = { ...listing.body, fields: { ...listing.body.fields, [key]: '…' } }
    expect(codeOf(readEntry(canonical({ ...listing, body })))).toBe('entry.malformed')
  })

  it('is spelled in types that are own names of the table, not inherited ones', () => {
    for (const name of ['toString', '__proto__', 'hasOwnProperty', '']) expect(isTypeName(name)).toBe(false)
  })
})
