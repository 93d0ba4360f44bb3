import { join } from 'node:path'
import { openLedger } from '#ledger/open.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { undoCheckIn } from '#station/voting/undo.ts'
import { clerk, need } from '../../fixtures/election.ts'
import { breathe, inspect, lostEntries, type Scenario } from '../scenario.ts'
import { card, VOTERS } from '../template.ts'

/** Voters draw their papers, and bring them back, as fast as the disk allows. */
export const checkingIn: Scenario = {
  name: 'check-in',
  within: 300,
  act: async (folder, ready, say) => {
    const ledger = need(openLedger(join(folder, 'D01.sqlite')))
    ready()
    for (let n = 0; ; n = (n + 1) % VOTERS) {
      const given = need(checkIn(ledger, { actor: clerk }, { voter: card(n + 1), channel: 'station', principals: [] }))
      say({ ref: given.ref, receipt: given.receipt })
      await breathe()
      const undone = { ref: given.ref, returned: { ...given.papers }, reason: '认错人' }
      say({ undone: given.ref, receipt: need(undoCheckIn(ledger, { actor: clerk }, undone)).receipt })
      await breathe()
    }
  },
  check: async (folder, said) =>
    inspect(join(folder, 'D01.sqlite'), (ledger) => {
      const takenBack = ledger.statements.on('SELECT 1 FROM taken_back WHERE ref = ?')
      return [
        ...lostEntries(
          ledger,
          said.filter(({ ref }) => ref !== undefined),
        ),
        ...said
          .filter(({ undone }) => undone !== undefined && !takenBack.get(undone))
          .map(({ receipt }) => `lost: undo ${receipt}`),
      ]
    }),
}
