import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { done, refuse, type Result } from '#contract/result.ts'
import { withoutUnseen } from '#words/unseen.ts'
import type { Upload, Uploads } from '../machine/uploads.ts'

/** Files that lie on this computer already: whoever may read them needs no copy. */
export type LocalFiles = Uploads & {
  /** The id by which procedures take this file. Refuses `input.unreadable`. */
  offer(path: string): Result<string>
}

export function localFiles(): LocalFiles {
  const files = new Map<string, Upload>()
  return {
    offer: (path) => {
      const stat = statSync(path, { throwIfNoEntry: false })
      if (!stat?.isFile()) return refuse('input.unreadable', { file: path })
      const id = randomUUID()
      files.set(id, { path, name: withoutUnseen(basename(path)) || 'file', size: stat.size })
      return done(id)
    },
    file: (id) => {
      const file = files.get(id)
      return file ? done(file) : refuse('upload.unknown')
    },
    take: ({ name }) => refuse('upload.not-kept', { file: name }),
    clear: () => files.clear(),
  }
}
