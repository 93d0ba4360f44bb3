import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { backUp } from '#backup/back-up.ts'
import { openLedger } from '#ledger/open.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { checkIn } from '#station/check-in.ts'
import { clerk, need } from '../../fixtures/election.ts'
import { breathe, inspect, lostEntries, type Scenario } from '../scenario.ts'
import { card, VOTERS } from '../template.ts'

/** A backup after every voter, with retention dropping older ones. */
export const backingUp: Scenario = {
  name: 'backup',
  within: 500,
  act: async (folder, ready, say) => {
    const ledger = need(openLedger(join(folder, 'D01.sqlite')))
    ready()
    for (let n = 1; n <= VOTERS; n++) {
      const { ref } = need(checkIn(ledger, { actor: clerk }, { voter: card(n), channel: 'station', principals: [] }))
      say({ ref })
      say({ backup: need(backUp(ledger, { folder: join(folder, 'second'), why: 'timed' })).path, ref })
      await breathe()
    }
  },
  check: async (folder, said) => {
    const second = join(folder, 'second')
    const files = existsSync(second) ? readdirSync(second).filter((name) => name.endsWith('.sqlite')) : []
    const last = said.findLast(({ backup }) => backup !== undefined)
    return [
      ...inspect(join(folder, 'D01.sqlite'), (ledger) => lostEntries(ledger, said)),
      ...files.filter((name) => !verifyLedger(join(second, name)).ok).map((name) => `damaged: ${name}`),
      ...(last ? inspect(String(last['backup']), (ledger) => lostEntries(ledger, [last])) : []),
    ]
  },
}
