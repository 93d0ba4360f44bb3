import { describe, expect, it } from 'vitest'
import { unzipSync, zipSync } from 'fflate'
import { deflateRawSync } from 'node:zlib'
import { isMember } from '#bundles/manifest.ts'
import { unzip, zip } from '#bundles/zip.ts'
import { codeOf, must } from '../ledger/sample-books.ts'
import { rawZip, type RawMember } from './raw-zip.ts'

const text = Buffer.from('选民登记册\n'.repeat(50))
const some = Buffer.from('smuggled')
const book: RawMember = { name: 'books/0.ndjson', content: text }
const codeFor = (bytes: Uint8Array) => codeOf(unzip(bytes, isMember))

describe('a ZIP', () => {
  it('has the same bytes for the same members, and gives them back', () => {
    const members = { 'manifest.json': Buffer.from('{}'), 'books/0.ndjson': text, 'manifest.sig': new Uint8Array() }
    const bytes = zip(members)
    expect(Buffer.from(zip(members)).equals(bytes)).toBe(true)
    expect(must(unzip(bytes, isMember))).toEqual(
      Object.fromEntries(Object.entries(members).map(([name, part]) => [name, Buffer.from(part)])),
    )
    expect(Object.keys(unzipSync(bytes))).toEqual(Object.keys(members))
  })

  it.each([
    ['packed', rawZip([book])],
    ['stored', rawZip([{ ...book, stored: true }])],
    ['by another program', zipSync({ 'books/0.ndjson': [text, { level: 9, mtime: '2026-11-10' }] })],
  ])('may come %s', (_, bytes) => {
    expect(Buffer.from(must(unzip(bytes, isMember))['books/0.ndjson']!).equals(text)).toBe(true)
  })

  it('that holds nothing has no members', () => {
    expect(must(unzip(rawZip([]), isMember))).toEqual({})
  })
})

describe('a ZIP is refused', () => {
  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    'books/../manifest.json',
    'books\\0.ndjson',
    'C:manifest.json',
    'manifest.json\0',
    'Manifest.json',
    'books/0.ndjson/',
    'books/10000.ndjson',
    'books/０.ndjson',
    '__proto__',
    '',
  ])('for a member named "%s"', (name) => {
    expect(codeFor(rawZip([book, { name, content: some }]))).toBe('zip.unknown-member')
  })

  it.each([
    ['the same member twice', rawZip([book, book])],
    ['the same member twice with other contents', rawZip([book, { ...book, content: some }])],
  ])('for %s', (_, bytes) => {
    expect(codeFor(bytes)).toBe('zip.duplicate-member')
  })

  it.each([
    ['that unpacks to a thousand times its size', rawZip([{ name: 'manifest.json', content: Buffer.alloc(20 * 2 ** 20) }])],
    ['that says it is larger than any ledger', rawZip([{ ...book, stored: true, says: { size: 0xfffffff0 } }])],
    [
      'of many members that are too large together',
      rawZip(
        ['manifest.json', 'books/0.ndjson', 'books/1.ndjson'].map((name) => ({
          name,
          content: some,
          says: { size: 2 ** 28 },
          slack: Buffer.alloc(2 ** 21),
        })),
      ),
    ],
  ])('as a bomb %s', (_, bytes) => {
    expect(codeFor(bytes)).toBe('zip.oversized-member')
  })

  it.each([
    ['a member says it is smaller than it is', rawZip([{ ...book, says: { size: 10 } }])],
    ['a member says it is larger than it is', rawZip([{ ...book, says: { size: text.length + 1 } }])],
    ['a stored member says it is larger than it is', rawZip([{ ...book, stored: true, says: { size: text.length + 1 } }])],
    ['a member has another checksum', rawZip([{ ...book, says: { crc: 1 } }])],
    ['a member is called otherwise in its own header', rawZip([{ ...book, says: { localName: 'books/1.ndjson' } }])],
    ['a member has another size in its own header', rawZip([{ ...book, says: { localSize: 1 } }])],
    ['a member is encrypted', rawZip([{ ...book, says: { flags: 1 } }])],
    ['a member tells its size only afterwards', rawZip([{ ...book, says: { flags: 8 } }])],
    ['a member has an extra field', rawZip([{ ...book, extra: some }])],
    ['bytes lie behind a packed member', rawZip([{ ...book, slack: some }])],
    ['bytes lie behind the last member', rawZip([{ ...book, gap: some }])],
    [
      'bytes lie between members',
      rawZip([
        { ...book, gap: some },
        { name: 'manifest.json', content: text },
      ]),
    ],
    ['bytes lie before it', Buffer.concat([some, rawZip([book])])],
    ['bytes lie before it and it knows', rawZip([book], { before: some })],
    ['bytes lie behind it', Buffer.concat([rawZip([book]), some])],
    ['it has a comment', rawZip([book], { comment: '备注' })],
    ['it lists fewer members than it holds', rawZip([book, { name: 'manifest.json', content: text }], { count: 1 })],
    ['it lists more members than it holds', rawZip([book], { count: 2 })],
    ['it lists sixty thousand members', rawZip([], { count: 65_535 })],
    ['it is cut', rawZip([book]).subarray(0, -1)],
    ['it is another ZIP inside', Buffer.concat([rawZip([{ name: 'manifest.json', content: text }]), rawZip([book])])],
    ['it is empty', new Uint8Array()],
    ['it is packed but no ZIP', deflateRawSync(text)],
  ])('when %s', (_, bytes) => {
    expect(codeFor(bytes)).toBe('zip.unreadable')
  })
})
