import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { backUpAside } from '#backup/copy-aside.ts'
import { openLedger } from '#ledger/open.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { clerk, need } from '../../fixtures/election.ts'
import { breathe, inspect, lostEntries, stayAlive, type Scenario } from '../scenario.ts'
import { card, VOTERS } from '../template.ts'

/** Voters go on coming while a copy is made beside them, as in a host; retention drops older copies. */
export const backingUp: Scenario = {
  name: 'backup',
  within: 500,
  act: async (folder, ready, say) => {
    const ledger = need(openLedger(join(folder, 'D01.sqlite')))
    const comes = (n: number): string => {
      const { ref } = need(checkIn(ledger, { actor: clerk }, { voter: card(n), channel: 'station', principals: [] }))
      say({ ref })
      return ref
    }
    // The copying thread keeps no program alive: here the desk does.
    const goHome = stayAlive()
    ready()
    for (let n = 1; n < VOTERS; n += 2) {
      const ref = comes(n)
      const copy = backUpAside(ledger, { folder: join(folder, 'second'), why: 'timed' })
      await breathe()
      comes(n + 1)
      say({ backup: need(await copy).path, ref })
    }
    goHome()
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
