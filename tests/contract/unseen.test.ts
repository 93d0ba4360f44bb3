import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { procedures } from '#contract/index.ts'
import { UNSEEN_SIGN } from '#words/typed.ts'
import { textLeaves } from './text-leaves.ts'

/**
 * Texts that say which of what is there is meant, are looked up before anything is written, or are kept nowhere: a book of somebody else may
 * hold a sign that no eye sees, and what it holds has to be named as it stands. Everything else that is typed refuses such a sign.
 */
const NAMES_WHAT_IS_THERE = [
  /** Jobs, ledgers, backups, folders and files of this machine; secrets; what is read aloud. */
  /\.(job|place|backup|folder|out|passphrase|identity|fingerprint|heard|seed)$/,
  'app.upload.name',
  /** Checked field by field by the rules of a draft (E.817). */
  /^(app\.begin|setup\.change)\.draft\./,
  /** People, candidates, names voted for, cards, books, boxes, sheets and rows that are there. */
  /^people\.(sign-in|set-pin)\.(person|role)$/,
  /\.(replaces|candidate|voter|principal|agent|book|sheet|file|box)$/,
  'staff.end.person',
  /\.(principals|candidates|elected|names)\[\]$/,
  /\.marks\{key\}$/,
  /** Words of a list of the rules, of a gate, of a file as it was read. */
  /^setup\.answer\./,
  'roll.pass-gate.accept[].code',
  'count.adjudicate.oddPaper',
  /^imports\.(take\.files\[\]\.mapping|compare\.accept)/,
]
const isFree = (path: string): boolean =>
  !NAMES_WHAT_IS_THERE.some((named) => (typeof named === 'string' ? named === path : named.test(path)))

const leaves = Object.entries(procedures)
  .filter(([, { kind }]) => kind !== 'query')
  .flatMap(([name, { input }]) => textLeaves(input, name))
const free = leaves.filter(({ path }) => isFree(path))

/** Whatever class of them: controls, what turns the writing round, half a character, no character. */
const unseen = fc.constantFrom(
  '\0',
  '\u0007',
  '\u001B',
  '\u007F',
  '\u009B',
  '\u202A',
  '\u202E',
  '\u2066',
  '\u200F',
  '\uFFFF',
  '\uFDD0',
  '\uD843',
)
const typed = fc.tuple(fc.constantFrom('', '王小明', 'D01-0001', 'a'), unseen, fc.constantFrom('', '明', '0'))

describe('every text that a procedure takes and writes down', () => {
  it('refuses what no eye sees, wherever it stands in it', () => {
    expect(free.length).toBeGreaterThan(100)
    fc.assert(
      fc.property(typed, (parts) => {
        const text = parts.join('')
        expect(free.filter(({ schema }) => schema.safeParse(text).success).map(({ path }) => path)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('says so where it would take the text otherwise', () => {
    const words = free.filter(({ schema }) => schema.safeParse('王小明').success)
    expect(words.length).toBeGreaterThan(30)
    for (const { path, schema } of words)
      expect(schema.safeParse('王\u202E小明').error?.issues[0]?.message, path).toBe(`${UNSEEN_SIGN}U+202E`)
  })

  it('has no exception that is none', () => {
    for (const named of NAMES_WHAT_IS_THERE)
      expect(
        leaves.some(({ path }) => (typeof named === 'string' ? named === path : named.test(path))),
        String(named),
      ).toBe(true)
  })
})
