import { readFileSync } from 'node:fs'
import type { Exported } from '#bundles/export.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import type { WrittenBundle } from '#contract/bundles.ts'
import { done, type Result } from '#contract/result.ts'
import { mergeBundles, previewBundles } from '#office/merging/merge-bundles.ts'
import { correct, provision } from '#office/stations/provision.ts'
import { archive, standBy } from '#office/stations/stand-by.ts'
import type { JobWork } from '../jobs.ts'
import { uploaded, type JobHandlers, type Setting } from './setting.ts'

export const bundleJobs: JobHandlers<'bundles'> = {
  'bundles.provision': (setting, { constituency, out }) =>
    writing(setting, out, (keys, folder) => provision(setting.ledger, keys, setting.actor, constituency, folder)),
  'bundles.correct': (setting, { constituency, out, roll }) =>
    writing(setting, out, (keys, folder) => correct(setting.ledger, keys, setting.actor, constituency, folder, { roll })),
  'bundles.archive': (setting, { out }) =>
    writing(setting, out, (keys, folder) => archive(setting.ledger, keys, setting.actor, folder)),
  'bundles.preview': (setting, { uploads }) =>
    withKeys(setting, [], async (keys, _, progress, signal) => {
      const onProgress = (seen: number, of: number): void => progress('check', seen, of)
      const files = uploads.map((upload) => ({ upload, file: setting.upload(upload) }))
      return done({ bundles: await previewBundles(setting.ledger, keys, files, { onProgress, signal }) })
    }),
  'bundles.merge': (setting, { uploads }) =>
    withKeys(setting, uploads, async (keys, files, progress, signal) => {
      const onProgress = (merged: number, of: number): void => progress('merge', merged, of)
      return done({ bundles: await mergeBundles(setting.ledger, keys, setting.actor, files, { onProgress, signal }) })
    }),
  'bundles.stand-by': (setting, { upload, fingerprint }) =>
    withKeys(setting, [upload], async (keys, [file]) => {
      const taken = await standBy(setting.ledger, keys, readFileSync(file!.path), fingerprint)
      if (!taken.ok) return taken
      const { added, known, findings } = taken.value
      return done({ added, known, findings })
    }),
}

const writing =
  ({ keys, outFolder }: Setting, out: string, write: (keys: DeviceKeys, folder: string) => Promise<Result<Exported>>): JobWork =>
  async (progress): Promise<Result<WrittenBundle>> => {
    progress('seal', 0, 1)
    const folder = outFolder(out)
    if (!folder.ok) return folder
    const unlocked = await keys()
    if (!unlocked.ok) return unlocked
    const written = await write(unlocked.value, folder.value)
    if (!written.ok) return written
    const { path, manifest, manifestHash } = written.value
    return done({ path, manifest: manifestHash, rollVersion: manifest.rollVersion })
  }

type Files = readonly { readonly path: string; readonly name: string }[]

const withKeys =
  (
    setting: Setting,
    uploads: readonly string[],
    work: (keys: DeviceKeys, files: Files, ...watched: Parameters<JobWork>) => Promise<Result<unknown>>,
  ): JobWork =>
  async (progress, signal) => {
    progress('check', 0, 1)
    const files = uploaded(setting, uploads)
    if (!files.ok) return files
    const unlocked = await setting.keys()
    return unlocked.ok ? work(unlocked.value, files.value, progress, signal) : unlocked
  }
