import type { Reply } from '#contract/index.ts'
import { PART_BYTES } from '#contract/limits.ts'
import { act } from './call.ts'

/** A file of the user's, passed on in parts; answers the id that procedures take. Parts go one after another, each once. */
export async function upload(file: File): Promise<Reply<string>> {
  const id = crypto.randomUUID()
  const of = Math.max(1, Math.ceil(file.size / PART_BYTES))
  for (let part = 0; part < of; part++) {
    const base64 = inBase64(await file.slice(part * PART_BYTES, (part + 1) * PART_BYTES).arrayBuffer())
    const reply = await act('app.upload', null, { id, name: file.name, part, of, base64 })
    if (!reply.ok) return reply
  }
  return { ok: true, value: id }
}

function inBase64(bytes: ArrayBuffer): string {
  let text = ''
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte)
  return btoa(text)
}
