import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const SCREENS = join(import.meta.dirname, '../../src-renderer')
const files = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
const read = (file: string): string => readFileSync(join(SCREENS, file), 'utf8')

/** Where a secret is typed: a PIN, a passphrase, the recovery key. */
const SECRET = /<PinField|type="password"|AGE-SECRET-KEY|\bidentity\b/

describe('a PIN, a passphrase or a recovery key', () => {
  const typedIn = files.filter((file) => file.endsWith('.tsx') && SECRET.test(read(file)))

  test('is typed somewhere', () => {
    expect(typedIn.length).toBeGreaterThan(4)
  })

  test.each(typedIn)('is never kept with what is typed in %s', (file) => {
    expect(read(file)).not.toMatch(/useDraft|keepDraft|sessionStorage|localStorage/)
  })
})

describe('what people type', () => {
  test('is kept in the window’s session by one store, and the token of the line by the client', () => {
    const keeps = files.filter((file) => /\b(?:session|local)Storage\b/.test(read(file))).sort()
    expect(keeps).toEqual([
      'ask/drafts.ts',
      // The paper in the caller's hand belongs to the laptop, as the strokes do.
      'calling/calls.ts',
      'client/loopback.ts',
      // What is at this laptop, and which papers are counted at it: nobody's typing.
      'readers/reader.ts',
      'rounds/chosen.ts',
    ])
  })
})
