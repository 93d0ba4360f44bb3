import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { restore } from '#backup/restore.ts'
import { sha256 } from '#ledger/canonical.ts'
import { localValue } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { need, PASSPHRASE, two } from '../../fixtures/election.ts'
import { inspect, wait, type Said, type Scenario } from '../scenario.ts'

const planIn = (place: string) => ({
  path: join(place, 'D01.sqlite'),
  backup: join(place, 'backup.sqlite'),
  passphrase: PASSPHRASE,
  actor: two,
  reason: '硬盘坏道',
})

const hashOf = (path: string): string => sha256(readFileSync(path))

/** Damaged laptops are restored one after another. */
export const restoring: Scenario = {
  name: 'restore',
  within: 2500,
  act: async (folder, ready, say) => {
    const places = join(folder, 'places')
    const names = readdirSync(places).sort()
    ready()
    for (const name of names) {
      const { device, enrolment } = need(await restore(planIn(join(places, name))))
      say({ name, device, enrolment })
    }
    await wait()
  },
  check: async (folder, said) => {
    const damaged = readFileSync(join(folder, 'damaged.sha256'), 'utf8')
    const found: string[] = []
    for (const name of readdirSync(join(folder, 'places'))) {
      const restored = said.find((each) => each['name'] === name)
      found.push(...(await checkPlace(join(folder, 'places', name), damaged, restored)))
    }
    return found
  },
}

async function checkPlace(place: string, damaged: string, restored: Said | undefined): Promise<readonly string[]> {
  const path = join(place, 'D01.sqlite')
  const quarantine = join(place, 'quarantine')
  const kept = existsSync(quarantine) ? readdirSync(quarantine).map((stamp) => join(quarantine, stamp, 'D01.sqlite')) : []
  const untouched = existsSync(path) && hashOf(path) === damaged
  const problems: string[] = []
  if (!untouched && !kept.some((copy) => existsSync(copy) && hashOf(copy) === damaged)) problems.push('lost: the damaged ledger')
  if (restored && (untouched || !existsSync(String(restored['enrolment'])))) problems.push('lost: a restore that was answered')
  if (untouched) return problems
  // Killed between the two renames: the next attempt has to succeed.
  if (!existsSync(path)) need(await restore(planIn(place)))
  return [
    ...problems,
    ...inspect(path, (ledger) => [
      ...(factsOf(ledger, 'book.continued').length === 1 ? [] : ['damaged: no new book was begun']),
      ...(!restored || localValue(ledger, 'device') === restored['device'] ? [] : ['lost: the new keys']),
    ]),
  ]
}
