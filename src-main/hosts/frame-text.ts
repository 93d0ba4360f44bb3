/** Characters (loopback: bytes) of the longest frame taken. The longest of ours is a part of an upload. */
export const MAX_FRAME = 256 * 1024

/** A frame as text, read; undefined when it is no JSON or far too long. */
export function readFrame(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > MAX_FRAME) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
