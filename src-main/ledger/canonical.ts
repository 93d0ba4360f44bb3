import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** RFC 8785 text of a JSON value. Throws on what JSON cannot say (undefined, NaN, lone surrogates). */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  if (!text.isWellFormed()) throw new TypeError('a lone surrogate cannot be written as UTF-8')
  return text
}

/** Whether `text` is exactly the canonical form of what it says: also catches duplicate keys, `1.0`, `-0` and stray white space. */
export function isCanonical(text: string): boolean {
  try {
    return canonical(JSON.parse(text)) === text
  } catch {
    return false
  }
}

/** SHA-256 in lower hex over UTF-8 text or bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
