import { checkIn } from '../facts.ts'
import type { Row } from './row.ts'

/** More than a call takes arguments, in a line that is still short enough to be read. */
const MANY = 200_000
const hashes = Array.from({ length: MANY }, (_, n) => n.toString(16).padStart(64, '0'))

/** Lists as long as a line may be, and books of very many lines. */
export const ofLargeThings: readonly Row[] = [
  {
    says: 'calls out of two hundred thousand calls that are none',
    by: 'lead',
    kind: 'sync',
    is: 'either',
    states: (_, say) => void say({ type: 'count.called-out', body: { contest: 'D02', round: 'first', refs: hashes } }),
  },
  {
    says: 'lets one voter draw papers for seventy thousand principals',
    by: 'desk',
    kind: 'sync',
    is: 'either',
    states: (k, say) => {
      const principals = hashes.slice(0, 70_000).map((ref) => ({ principal: 'D02-0011', ref, contests: ['D02'] }))
      say(checkIn({ voter: 'D02-0001', contests: k.contests('D02'), for: principals }))
    },
  },
  {
    says: 'lists two hundred thousand voters for one box',
    by: 'lead',
    kind: 'sync',
    is: 'either',
    states: (_, say) => {
      const voters = hashes.map((_, n) => ({ voter: `D02-${1000 + (n % 9000)}`, reason: '病' }))
      say({ type: 'box.listed', body: { box: '1', voters } })
    },
  },
  {
    says: 'signs by twenty thousand people',
    by: 'lead',
    kind: 'sync',
    is: 'either',
    states: (k, say) => {
      const [agreed] = k.own('count.agreed')
      const signers = hashes.slice(0, 20_000).map((_, n) => ({ person: `甲${n}`, role: 'overseer' }))
      const signed = { contest: agreed!.body['contest'], round: 'first', ref: agreed!.hash, count: hashes[0], signers }
      say({ type: 'result.signed', body: signed })
    },
  },
  {
    says: 'leaves out two hundred thousand desks',
    by: 'lead',
    kind: 'sync',
    is: 'either',
    states: (_, say) =>
      void say({ type: 'desk.left-out', body: { devices: hashes.map((hash) => hash.slice(48)), reason: '坏了' } }),
  },
  {
    says: 'says ten thousand times that papers of D06 were spoiled',
    by: 'lead',
    kind: 'sync',
    is: 'either',
    states: (_, say) => {
      for (let n = 0; n < 10_000; n++) say({ type: 'paper.spoiled', body: { contest: 'D06', count: 1 } })
    },
  },
]
