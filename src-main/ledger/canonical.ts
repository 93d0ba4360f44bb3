import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** RFC 8785 text of a JSON value. Throws on what JSON cannot say (undefined, NaN, lone surrogates). */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  if (!text.isWellFormed()) throw new TypeError('a lone surrogate cannot be written as UTF-8')
  return text
}

/** Longer than any entry or manifest can sensibly be: 16 Mi UTF-16 units. */
export const MAX_TEXT = 16 * 2 ** 20
/** Entries nest about six deep; a text of brackets alone would keep the machine busy for minutes. */
const MAX_DEPTH = 32

/**
 * The value of a text that is exactly its own canonical form, else undefined: also catches duplicate keys, `1.0`, `-0` and stray
 * white space. What is too long or nested too deep to be ours is not looked into.
 */
export function parseCanonical(text: string): unknown {
  try {
    if (text.length > MAX_TEXT || isTooDeep(text)) return undefined
    const value: unknown = JSON.parse(text)
    return isCanonicalFormOf(value, text) ? value : undefined
  } catch {
    return undefined
  }
}

/** Whether `text` is exactly the canonical form of what it says. */
export const isCanonical = (text: string): boolean => parseCanonical(text) !== undefined

function isCanonicalFormOf(value: unknown, text: string): boolean {
  // RFC 8785 writes strings and numbers as JSON.stringify does and sorts the keys, so a text that comes back from it with its keys in
  // order is canonical: three times as fast as canonicalising. Escapes may hide a lone surrogate, so they take the long way.
  if (!text.includes('\\u') && JSON.stringify(value) === text && hasSortedKeys(value)) return true
  return canonical(value) === text
}

function hasSortedKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(hasSortedKeys)
  let before: string | undefined
  for (const [key, inner] of Object.entries(value)) {
    if (before !== undefined && before >= key) return false
    if (!hasSortedKeys(inner)) return false
    before = key
  }
  return true
}

function isTooDeep(text: string): boolean {
  // A short text cannot nest deep enough to cost anything, and nearly all are short.
  if (text.length < 2 ** 14) return false
  let depth = 0
  for (const [bracket] of text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > MAX_DEPTH) return true
  }
  return false
}

/** SHA-256 in lower hex over UTF-8 text or bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
