import { approved, checkIn, MOST, reentered, spoiled, undone, withdrawn } from '../facts.ts'
import type { Row } from './row.ts'

/** Who takes part: voters, contests, papers, principals and agents of others. */
export const ofVoters: readonly Row[] = [
  {
    says: 'checks in fourteen guessed cards of D06 in its contests, and lifts a void vote over its quorum',
    by: 'lead',
    states: (k, say) => {
      for (const voter of k.cards('D06', 1, 14)) say(checkIn({ voter, contests: k.contests('D06') }))
    },
  },
  {
    says: 'does the same from a desk',
    by: 'desk',
    states: (k, say) => {
      for (const voter of k.cards('D06', 1, 14)) say(checkIn({ voter, contests: k.contests('D06') }))
    },
  },
  {
    says: 'does the same from a spare that was never used',
    by: 'spare',
    kind: 'sync',
    states: (k, say) => {
      for (const voter of k.cards('D06', 1, 14)) say(checkIn({ voter, contests: k.contests('D06') }))
    },
  },
  {
    says: 'does the same before its closing, on another branch of its own book',
    by: 'lead',
    from: 'open',
    kind: 'sync',
    states: (k, say) => {
      for (const voter of k.cards('D06', 1, 14)) say(checkIn({ voter, contests: k.contests('D06') }))
    },
  },
  {
    says: 'does the same in the first bundle that comes from D02 at all',
    by: 'lead',
    moment: 'before',
    states: (k, say) => {
      for (const voter of k.cards('D06', 1, 14)) say(checkIn({ voter, contests: k.contests('D06') }))
    },
  },
  {
    says: 'lets three hundred voters whom no roll knows vote in D01',
    by: 'lead',
    states: (k, say) => {
      for (const voter of k.cards('D01', 9001, 9300)) say(checkIn({ voter, contests: k.contests('D01') }))
    },
  },
  {
    says: 'lets voters of a constituency that does not exist vote in D01',
    by: 'desk',
    states: (k, say) => {
      for (const voter of k.cards('D77', 1, 20)) say(checkIn({ voter, contests: k.contests('D01') }))
    },
  },
  {
    says: 'lets its own voters vote in the contests of D06, too',
    by: 'lead',
    states: (k, say) => {
      for (const voter of k.cards('D02')) say(checkIn({ voter, contests: [...k.contests('D02'), ...k.contests('D06')] }))
    },
  },
  {
    says: 'lets voters of D06 vote in its own contests',
    by: 'lead',
    states: (k, say) => {
      for (const voter of k.cards('D06')) say(checkIn({ voter, contests: k.contests('D02') }))
    },
  },
  {
    says: 'marks a voter of D01 without any contest, for papers of principals alone',
    by: 'lead',
    states: (_, say) => void say(checkIn({ voter: 'D01-0003', contests: [] })),
  },
  {
    says: 'checks in who already came at D01 as a voter of the mobile box, which changes the way and not the number',
    by: 'lead',
    states: (k, say) => {
      for (const voter of k.cards('D01')) say(checkIn({ voter, contests: k.contests('D01'), channel: 'mobile' }))
    },
  },
  {
    says: 'serves a third time whom both laptops of D05 served, so that what the committee decided about it no longer fits',
    by: 'lead',
    states: (_, say) => void say(checkIn({ voter: 'D05-0002', contests: ['D02'] })),
  },
  {
    says: 'counts a principal of D01 as one who came in person',
    by: 'desk',
    states: (k, say) => void say(checkIn({ voter: 'D01-0010', contests: k.contests('D01') })),
  },
  {
    says: 'lets its own voter draw papers for principals of D06, by approvals nobody gave',
    by: 'lead',
    states: (k, say) => {
      const principals = k.cards('D06').map((principal, i) => ({
        principal,
        ref: i.toString(16).repeat(64).slice(0, 64),
        contests: k.contests('D06'),
      }))
      say(checkIn({ voter: 'D02-0001', contests: [], papers: {}, for: principals }))
    },
  },
  {
    says: 'lets its own voter use the approvals of D06',
    by: 'lead',
    states: (k, say) => {
      const [given] = k.entries('proxy.approved', 'D06')
      const principals = [{ principal: 'D06-0010', ref: given!.hash, contests: k.contests('D06') }]
      say(checkIn({ voter: 'D02-0001', contests: k.contests('D02'), for: principals }))
    },
  },
  {
    says: 'lets a foreign agent draw papers for its own principals in contests of D05',
    by: 'lead',
    states: (k, say) => {
      const ref = say(approved('D02-0011', 'D05-0003'))
      say(checkIn({ voter: 'D05-0003', contests: [], for: [{ principal: 'D02-0011', ref, contests: k.contests('D05') }] }))
    },
  },
  {
    says: 'approves authorisations between voters of D01',
    by: 'lead',
    states: (_, say) => void say(approved('D01-0011', 'D01-0012')),
  },
  {
    says: 'makes a voter of D01 the agent of four of its own voters',
    by: 'lead',
    states: (k, say) => {
      for (const principal of k.cards('D02', 1, 4)) say(approved(principal, 'D01-0002', `W-${principal}`))
    },
  },
  {
    says: 'makes its own voter the agent of five voters of D06',
    by: 'desk',
    states: (k, say) => {
      for (const principal of k.cards('D06', 5, 9)) say(approved(principal, 'D02-0001', `W-${principal}`))
    },
  },
  {
    says: 'withdraws the approvals of D01, D05 and D06, used and unused',
    by: 'lead',
    states: (k, say) => {
      for (const code of ['D01', 'D05', 'D06']) for (const { hash } of k.entries('proxy.approved', code)) say(withdrawn(hash))
    },
  },
  {
    says: 'withdraws them as if the principal had come, by a check-in of its own making',
    by: 'spare',
    kind: 'sync',
    states: (k, say) => {
      const came = say(checkIn({ voter: 'D06-0010', contests: k.contests('D06') }))
      for (const { hash } of k.entries('proxy.approved', 'D06')) say(withdrawn(hash, came))
    },
  },
  {
    says: 'takes back an approval of D06 by an undoing, which is for check-ins',
    by: 'lead',
    states: (k, say) => {
      for (const { hash } of k.entries('proxy.approved', 'D06')) say(undone(hash))
    },
  },
  {
    says: 'takes back check-ins of D01 by withdrawals, which are for approvals',
    by: 'lead',
    states: (k, say) => {
      for (const { hash } of k.entries('checked-in', 'D01')) say(withdrawn(hash))
    },
  },
  {
    says: 'hands out papers of D06 beyond one a voter',
    by: 'lead',
    states: (k, say) =>
      void say(checkIn({ voter: 'D02-0011', contests: k.contests('D02'), papers: { D02: 1, 'D02-1': 1, D06: 900 } })),
  },
  {
    says: 'hands out 2^53−1 papers of D06',
    by: 'lead',
    states: (_, say) => void say(checkIn({ voter: 'D02-0011', contests: [], papers: { D06: MOST, 'D06-1': MOST } })),
  },
  {
    says: 'hands out 2^53−1 papers of every contest over and over, more than 64 bits hold',
    by: 'desk',
    states: (_, say) => {
      for (let n = 0; n < 1100; n++) say(checkIn({ voter: 'D02-0011', contests: [], papers: { D06: MOST, D01: MOST } }))
    },
  },
  {
    says: 'spoils papers of D01 and D06',
    by: 'lead',
    states: (_, say) => {
      say(spoiled('D01', 3))
      say(spoiled('D06-1', MOST))
    },
  },
  {
    says: 'spoils 2^53−1 papers of its own contest, twice',
    by: 'lead',
    states: (_, say) => {
      say(spoiled('D02', MOST))
      say(spoiled('D02', MOST))
    },
  },
  {
    says: 'hands out 2^53−1 papers of its own contest, over and over',
    by: 'lead',
    states: (_, say) => {
      for (let n = 0; n < 1100; n++) say(checkIn({ voter: 'D02-0011', contests: [], papers: { D02: MOST } }))
    },
  },
  {
    says: 'hands out 2^53−1 papers of its station’s contest, over and over, from a desk',
    by: 'desk',
    states: (_, say) => {
      for (let n = 0; n < 1100; n++) say(checkIn({ voter: 'D02-0011', contests: [], papers: { D02: MOST } }))
    },
  },
  {
    says: 'names contests as JavaScript names what every object has',
    by: 'lead',
    states: (_, say) => {
      for (const contest of ['toString', 'constructor', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'])
        say(checkIn({ voter: 'D02-0011', contests: [contest] }))
    },
  },
  {
    says: 'hands out papers of a contest called toString, and spoils one',
    by: 'desk',
    states: (_, say) => {
      say(checkIn({ voter: 'D02-0011', contests: [], papers: { toString: 1, constructor: 2 } }))
      say(spoiled('toString'))
    },
  },
  {
    says: 're-enters a check-in in a contest called toString',
    by: 'spare',
    kind: 'sync',
    states: (k, say) => void say(reentered(`${k.device('D02', 'lead')}/D02`, 900, { voter: 'D02-0011', contests: ['toString'] })),
  },
]
