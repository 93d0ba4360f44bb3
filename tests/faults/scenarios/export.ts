import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBundle } from '#bundles/unseal.ts'
import { openLedger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { clerk, need } from '../../fixtures/election.ts'
import { keptKeys } from '../kept-keys.ts'
import { inspect, type Scenario } from '../scenario.ts'

/** Bundles are written to the stick one after another. */
export const exporting: Scenario = {
  name: 'export',
  within: 1000,
  act: async (folder, ready, say) => {
    const ledger = need(openLedger(join(folder, 'D01.sqlite')))
    const keys = keptKeys(folder, 'D01')
    ready()
    for (;;) {
      const { path, manifestHash } = need(await exportDay(ledger, keys, clerk, 'sync', join(folder, 'stick')))
      say({ path, manifest: manifestHash })
    }
  },
  check: async (folder, said) => {
    const stick = join(folder, 'stick')
    const problems = inspect(join(folder, 'D01.sqlite'), (ledger) => {
      const recorded = new Set(factsOf(ledger, 'bundle.exported').map(({ body }) => body.manifest))
      return said.filter(({ manifest }) => !recorded.has(String(manifest))).map(({ path }) => `lost: record of ${path}`)
    })
    const gone = said.filter(({ path }) => !existsSync(String(path))).map(({ path }) => `lost: ${path}`)
    const keys = keptKeys(folder, 'D01')
    const files = readdirSync(stick).filter((name) => name.endsWith('.xuance'))
    const opened = await Promise.all(files.map((name) => openBundle(readFileSync(join(stick, name)), [keys.ageIdentity])))
    const broken = files.filter((_, i) => !opened[i]!.ok).map((name) => `damaged: ${name} is no bundle`)
    return [...problems, ...gone, ...broken]
  },
}
