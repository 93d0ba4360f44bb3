import { done } from '#contract/result.ts'
import { importedBefore } from '#office/importing/imported-before.ts'
import { importFiles } from '#office/importing/import-files.ts'
import { lookAt } from '#office/importing/look-at.ts'
import { compareFiles } from '#office/later-export/compare-files.ts'
import { uploaded, type Handlers, type JobHandlers } from './setting.ts'

export const importHandlers: Handlers<'imports'> = {
  'imports.look': ({ ledger, upload }, { upload: id, kind }) => {
    const file = upload(id)
    return file.ok ? lookAt(ledger, file.value, kind) : file
  },
  'imports.list': ({ ledger }) => done(importedBefore(ledger)),
}

export const importJobs: JobHandlers<'imports'> = {
  'imports.take':
    (setting, { files, dry, list }) =>
    async (progress, signal) => {
      const read = uploaded(
        setting,
        files.map(({ upload }) => upload),
      )
      if (!read.ok) return read
      const taken = files.map(({ upload: _, ...asked }, i) => ({ ...asked, file: read.value[i]! }))
      const onProgress = (done: number, of: number): void => progress('import', done, of)
      return done(await importFiles(setting.ledger, setting.actor, { files: taken, dry, list }, { signal, onProgress }))
    },
  'imports.compare':
    (setting, { uploads, accept }) =>
    async (progress, signal) => {
      progress('compare', 0, uploads.length)
      signal.throwIfAborted()
      const files = uploaded(setting, uploads)
      return files.ok ? compareFiles(setting.ledger, setting.actor, files.value, accept) : files
    },
}
