import { EXPORT_STAGES, type ExportStage } from '#words/stages.ts'
import { handOver } from '#station/handing-over/hand-over.ts'
import type { JobHandlers } from './setting.ts'

export const handingOverJobs: JobHandlers<'handing-over'> = {
  'handing-over.export':
    ({ ledger, actor, keys, outFolder }, { kind, out }) =>
    async (progress) => {
      const folder = outFolder(out)
      if (!folder.ok) return folder
      const unlocked = await keys()
      if (!unlocked.ok) return unlocked
      const onStage = (stage: ExportStage) => progress(stage, EXPORT_STAGES.indexOf(stage), EXPORT_STAGES.length)
      return handOver(ledger, unlocked.value, actor, { kind, folder: folder.value, onStage })
    },
}
