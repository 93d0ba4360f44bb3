import { join } from 'node:path'
import { openLedger } from '#ledger/open.ts'
import { typeCount, type Figures } from '#station/counting/type-count.ts'
import { need } from '../../fixtures/election.ts'
import { breathe, inspect, lostEntries, type Scenario } from '../scenario.ts'

const figures = (n: number): Figures => ({
  collected: 13,
  valid: 13,
  invalid: 0,
  votes: ['C1', 'C2', 'C3', 'C4'].map((candidate, i) => ({
    candidate,
    for: (n + i) % 10,
    against: 13 - ((n + i) % 10),
    abstain: 0,
    void: 0,
  })),
  writeIns: [],
})

/** Two typists type the same sheet over and over. */
export const counting: Scenario = {
  name: 'count',
  within: 300,
  act: async (folder, ready, say) => {
    const ledger = need(openLedger(join(folder, 'closed.sqlite')))
    ready()
    for (let n = 0; ; n++) {
      const typist = [{ person: `typist-${(n % 2) + 1}`, role: 'typist' }]
      const { ref } = need(typeCount(ledger, typist, { contest: 'D01', round: 'first', figures: figures(n >> 1) }))
      say({ ref })
      await breathe()
    }
  },
  check: async (folder, said) => inspect(join(folder, 'closed.sqlite'), (ledger) => lostEntries(ledger, said)),
}
