import { writeSync } from 'node:fs'
import { openLedger } from '#ledger/open.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { clerk, need } from '../fixtures/election.ts'
import { card } from './template.ts'

// A second program at the same ledger: `desk.ts LEDGER FROM TO` checks in voters one after another and prints each success.
const [path = '', from, to] = process.argv.slice(2)
const ledger = need(openLedger(path))
for (let n = Number(from); n <= Number(to); n++) {
  const { ref } = need(checkIn(ledger, { actor: clerk }, { voter: card(n), channel: 'station', principals: [] }))
  writeSync(1, `${JSON.stringify({ ref })}\n`)
}
