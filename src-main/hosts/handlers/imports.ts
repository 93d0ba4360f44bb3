import { done } from '#contract/result.ts'
import { importFiles } from '#office/importing/import-files.ts'
import { compareFiles } from '#office/later-export/compare-files.ts'
import { uploaded, type JobHandlers } from './setting.ts'

export const importJobs: JobHandlers<'imports'> = {
  'imports.take':
    (setting, { uploads, ...asked }) =>
    async (progress, signal) => {
      const files = uploaded(setting, uploads)
      if (!files.ok) return files
      const onProgress = (read: number, of: number): void => progress('import', read, of)
      return done(await importFiles(setting.ledger, setting.actor, { ...asked, files: files.value }, { signal, onProgress }))
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
