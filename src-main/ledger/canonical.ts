import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** RFC 8785 text of a JSON value. Throws on what JSON cannot say (undefined, NaN, lone surrogates). */
export function canonical(value: unknown): string {
  const sorted = isInOrder(value) ? value : sortedCopy(value)
  if (sorted !== undefined) {
    const text = JSON.stringify(sorted)
    if (isCertain(text)) return text
  }
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  if (!text.isWellFormed()) throw new TypeError('a lone surrogate cannot be written as UTF-8')
  return text
}

/** A JSON value's RFC 8785 text, and the value as whoever parses that text gets it: another object, its keys in order. Throws as `canonical`. */
export function spelled(value: unknown): { readonly text: string; readonly value: unknown } {
  const copy = sortedCopy(value)
  if (copy !== undefined) {
    const text = JSON.stringify(copy)
    if (isCertain(text)) return { text, value: copy }
  }
  const text = canonical(value)
  return { text, value: JSON.parse(text) }
}

/**
 * RFC 8785 writes strings and numbers as JSON.stringify does and sorts the keys, so a plain value with its keys in order needs no more
 * than that: three times as fast. An escape may hide a lone surrogate, and takes the long way.
 */
const isCertain = (text: string): boolean => !text.includes('\\u')

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** The value with its keys in order; undefined where JSON.stringify might say something else than RFC 8785, or that order is not kept. */
function sortedCopy(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined
  if (Array.isArray(value)) {
    const copy = value.map(sortedCopy)
    return copy.includes(undefined) ? undefined : copy
  }
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return undefined
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value).sort()) {
    // JavaScript puts keys that are numbers first, and has its own idea of __proto__.
    if (isDigit(key.charCodeAt(0)) || key === '__proto__') return undefined
    const inner = sortedCopy((value as Readonly<Record<string, unknown>>)[key])
    if (inner === undefined) return undefined
    copy[key] = inner
  }
  return copy
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
  if (isCertain(text) && isInOrder(value) && JSON.stringify(value) === text) return true
  return canonical(value) === text
}

/** Plain JSON with all its keys in order, as JSON.stringify then spells it. */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object') return false
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (!isInOrder(value[i])) return false
    return true
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  let before = ''
  for (const key in value) {
    if (before > key || !isInOrder((value as Readonly<Record<string, unknown>>)[key])) return false
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
  return hash('sha256', data, 'hex')
}
