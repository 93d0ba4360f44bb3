import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBundle } from '#bundles/unseal.ts'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { admin, need } from '../../fixtures/election.ts'
import { keptKeys } from '../kept-keys.ts'
import { inspect, wait, type Scenario } from '../scenario.ts'

/** The office takes in the day's bundles one after another. */
export const merging: Scenario = {
  name: 'import',
  within: 400,
  act: async (folder, ready, say) => {
    const ledger = need(openLedger(join(folder, 'office.sqlite')))
    const keys = keptKeys(folder, 'office')
    ready()
    for (const name of readdirSync(join(folder, 'bundles')).sort()) {
      need(await mergeBundle(ledger, keys, admin, join(folder, 'bundles', name)))
      say({ name })
    }
    await wait()
  },
  check: async (folder, said) => {
    const path = join(folder, 'office.sqlite')
    const problems = inspect(path, () => [])
    const ledger = need(openLedger(path))
    const keys = keptKeys(folder, 'office')
    const merged = new Set(factsOf(ledger, 'bundle.merged').map(({ body }) => body.manifest))
    const found: string[] = [...problems]
    for (const name of readdirSync(join(folder, 'bundles'))) {
      const { manifestHash, entries } = need(await openBundle(readFileSync(join(folder, 'bundles', name)), [keys.ageIdentity]))
      const held = entries.filter(({ hash }) => ledger.statements.hasEntry().get(hash) !== undefined).length
      if (merged.has(manifestHash) && held < entries.length)
        found.push(`damaged: ${name} came in by ${held} of ${entries.length}`)
      if (said.some((each) => each['name'] === name) && !merged.has(manifestHash)) found.push(`lost: ${name}`)
    }
    closeLedger(ledger)
    return found
  },
}
