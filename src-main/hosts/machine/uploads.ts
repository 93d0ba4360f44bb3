import { MEGABYTE } from '#words/measures.ts'
import type { OfficeFile } from '#office/importing/office-file.ts'
import { appendFileSync, mkdirSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { Input, Output } from '#contract/index.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { withoutUnseen } from '#words/unseen.ts'

/** A file the user chose, whole, under the name it has there. */
export type Upload = OfficeFile

export type Uploads = {
  /** Refuses `upload.order`, `upload.too-large`, `upload.not-kept`. */
  take(part: Input<'app.upload'>): Result<Output<'app.upload'>>
  /** Refuses `upload.unknown` for what never came, or not whole. */
  file(id: string): Result<Upload>
  /** Removes all of them: they hold personal data. */
  clear(): void
}

const MOST = { one: 128, all: 512 }

type Coming = { readonly name: string; readonly path: string; readonly of: number; parts: number; size: number; last: string }

/** Files on their way from a screen to a use case: they lie in `folder`, for this user alone, until the app is closed or opened again. */
export function openUploads(folder: string): Uploads {
  const files = new Map<string, Coming>()
  const clear = (): void => {
    files.clear()
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // A viewer that still shows one of them holds it on Windows: it goes at the next start.
    }
  }
  clear()
  const begin = (id: string, shown: string, of: number): Coming => {
    const name = plainName(shown)
    mkdirSync(join(folder, id), { recursive: true, mode: 0o700 })
    const coming = { name, path: join(folder, id, name), of, parts: 0, size: 0, last: '' }
    files.set(id, coming)
    return coming
  }
  return {
    clear,
    take: ({ id, name, part, of, base64 }) => {
      const file = files.get(id) ?? begin(id, name, of)
      const said = () => done({ name: file.name, size: file.size, whole: file.parts === file.of })
      if (part === file.parts - 1 && of === file.of && base64 === file.last) return said()
      if (part !== file.parts || of !== file.of) return refuse('upload.order', { file: file.name })
      const bytes = Buffer.from(base64, 'base64')
      const all = [...files.values()].reduce((sum, { size }) => sum + size, bytes.length)
      if (file.size + bytes.length > MOST.one * MEGABYTE || all > MOST.all * MEGABYTE)
        return refuse('upload.too-large', { file: file.name, most: MOST.one })
      try {
        // A part that was cut short by a full disk is written again from where it began.
        if (part > 0) truncateSync(file.path, file.size)
        appendFileSync(file.path, bytes, { mode: 0o600, flag: part === 0 ? 'w' : 'a' })
      } catch {
        return refuse('upload.not-kept', { file: file.name })
      }
      file.parts++
      file.size += bytes.length
      file.last = base64
      return said()
    },
    file: (id) => {
      const file = files.get(id)
      return file && file.parts === file.of
        ? done({ path: file.path, name: file.name, size: file.size })
        : refuse('upload.unknown')
    },
  }
}

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A name that is a plain file name everywhere: no path, no sign that Windows forbids or no eye sees, no device of MS-DOS. */
export function plainName(shown: string): string {
  const last = shown.split(/[/\\]/).at(-1) ?? ''
  // oxfmt-ignore
  const name = withoutUnseen(last.replaceAll(/[\p{Cc}<>:"|?*]/gu, '_')).replace(/[. ]+$/, '').slice(0, 120)
  return name === '' || name.startsWith('.') || RESERVED.test(name) ? `file-${name.replace(/^\.+/, '')}` : name
}
