import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done } from '#contract/result.ts'
import { officeActor } from '#rehearsal/staff.ts'
import { need } from '../../fixtures/election.ts'
import type { Statement } from '../attacker.ts'
import { checkIn, closedAs, continued, count, lastWins, openedAs, properly, spoiled, undone, type Say } from '../facts.ts'
import { staffOf, type Knowledge } from '../knowledge.ts'
import type { Row } from './row.ts'

const incident: Statement = { type: 'incident', body: { what: '来电' } }
const certified = (ledger: Ledger, scope: string, role: string) =>
  factsOf(ledger, 'device.certified').find(({ body }) => body.scope === scope && body.role === role)!.body

/** The office believes no more of a station's lead than so many entries. */
export const revokedLeadOf =
  (scope: string, acceptUpTo = 0) =>
  (ledger: Ledger): void =>
    void need(
      write(ledger, { actor: officeActor('admin') }, (append) =>
        done(append('town', 'device.revoked', { device: certified(ledger, scope, 'lead').device, acceptUpTo, reason: '遗失' })),
      ),
    )

/** The office, led to believe so, certified the spare once more, for other work. */
const spareAs =
  (role: 'lead' | 'desk') =>
  (ledger: Ledger): void =>
    void need(
      write(ledger, { actor: officeActor('admin') }, (append) =>
        done(
          append('town', 'device.certified', {
            ...certified(ledger, 'D02', 'spare'),
            role,
            readBack: { skipped: '电话不通' },
          }),
        ),
      ),
    )
const secondLead = spareAs('lead')

/** Goes on from an entry of another laptop's book of D02, as a restored machine would: its place counted from the beginning, or from the end. */
const goesOnFrom = (k: Knowledge, role: 'lead' | 'desk', place: number): Statement => {
  const { book, seq, hash } = k.told.filter(({ book }) => book === `${k.device('D02', role)}/D02`).at(place)!
  return continued(book, seq, hash)
}

/** A count in which the others win, with the signatures of the staff under it. */
const countsAnew = (k: Knowledge, say: Say): void => {
  for (const contest of k.contests('D02'))
    count(say, contest, lastWins(k, contest, 12), properly('D02'), staffOf('D02', 'lead', 'overseer-1', 'overseer-2', 'typist-1'))
}

/** The mobile box, who sat there, prints and exports, forks and closings, and books that are not one's own. */
export const ofTheStation: readonly Row[] = [
  {
    says: 'lists, sends and takes in a mobile box of voters and papers of others',
    by: 'lead',
    states: (k, say) => {
      const voters = [...k.cards('D01'), ...k.cards('D06')].map((voter) => ({ voter, reason: '疾病' }))
      say({ type: 'box.listed', body: { box: '1', voters } })
      const ref = say({ type: 'box.out', body: { box: '1', papers: { D01: 30, D06: 30, toString: 1 } } })
      say({ type: 'box.in', body: { ref, used: { D01: 30, D06: 30 }, returned: { constructor: 2 } } })
    },
  },
  {
    says: 'leaves out laptops of others, of the office, and of nobody',
    by: 'lead',
    states: (k, say) => void say({ type: 'desk.left-out', body: { devices: [...k.devices, 'f'.repeat(16)], reason: '未到' } }),
  },
  {
    says: 'leaves out, as a desk, its own lead',
    by: 'desk',
    states: (k, say) => void say({ type: 'desk.left-out', body: { devices: [k.device('D02', 'lead')], reason: '未到' } }),
  },
  {
    says: 'says who signed in, signed out and set a PIN, everybody in the town',
    by: 'lead',
    states: (k, say) => {
      for (const person of k.people) {
        const actor = [{ person, role: 'admin' }]
        const ref = say({ type: 'person.signed-in', body: { failed: 2 ** 53 - 1 }, actor })
        say({ type: 'person.signed-out', body: { ref, why: 'reassigned' }, actor })
        say({ type: 'person.pin-set', body: { person }, actor })
      }
    },
  },
  {
    says: 'made a print of the registers of D01, and of everybody else',
    by: 'desk',
    states: (_, say) => {
      for (const [n, constituency] of ['D01', 'D05', 'D06', 'toString', 'town'].entries())
        for (const register of ['1', '2', '3', '4'])
          say({
            type: 'print.made',
            body: {
              print: `P${n}`,
              form: 'register',
              params: { constituency, register },
              madeAt: '2026-12-15T00:00:00.000Z',
              sha256: 'c'.repeat(64),
              pages: 999,
            },
          })
    },
  },
  {
    says: 'made prints of forms that everybody has by birth',
    by: 'lead',
    states: (_, say) => {
      for (const form of ['toString', 'constructor', 'result', 'register'])
        say({
          type: 'print.made',
          body: {
            print: 'x',
            form,
            params: { constructor: 'x', toString: 'D01' },
            madeAt: '2026-12-15T00:00:00.000Z',
            sha256: 'c'.repeat(64),
            pages: 1,
          },
        })
    },
  },
  {
    says: 'exported what only an office exports, with books of others',
    by: 'lead',
    states: (k, say) => {
      const heads = k.books.map((book) => ({ book, to: 2 ** 53 - 1, head: 'd'.repeat(64) }))
      for (const kind of ['provision', 'correction', 'archive', 'final'])
        say({ type: 'bundle.exported', body: { kind, file: 'D01_x.xuance', manifest: 'e'.repeat(64), receivers: [], heads } })
    },
  },
  {
    says: 'writes two heads of its own book',
    by: 'lead',
    states: (_, say) => void say(incident),
    beside: (k) => [
      {
        book: `${k.device('D02', 'lead')}/D02`,
        states: [openedAs(k, k.contests('D02')), checkIn({ voter: 'D06-0011', contests: k.contests('D06') })],
      },
    ],
  },
  {
    says: 'writes a fork of its desk’s book, too',
    by: 'lead',
    states: (_, say) => void say(incident),
    beside: (k) => [
      { book: `${k.device('D02', 'desk')}/D02`, states: [openedAs(k, ['D06']), spoiled('D06', 3), closedAs(['D06'], 40)] },
    ],
  },
  {
    says: 'writes a fork in which it goes on from the book of D06’s lead',
    by: 'lead',
    from: 'start',
    kind: 'sync',
    states: (k, say) => {
      say(continued(`${k.device('D06', 'lead')}/D06`))
      for (const voter of k.cards('D06')) say(checkIn({ voter, contests: k.contests('D06') }))
    },
  },
  {
    says: 'goes on voting after its own closing',
    by: 'lead',
    states: (k, say) => {
      for (const voter of k.cards('D02', 10, 12)) say(checkIn({ voter, contests: k.contests('D02') }))
    },
  },
  {
    says: 'lets six hundred strangers vote in its own contest: it is at worst referred',
    by: 'lead',
    states: (k, say) => {
      for (const voter of k.cards('D02', 5001, 5600)) say(checkIn({ voter, contests: k.contests('D02') }))
    },
  },
  {
    says: 'serves once more, as a spare, everybody its lead has served',
    by: 'spare',
    kind: 'sync',
    states: (k, say) => {
      for (const voter of k.cards('D02')) say(checkIn({ voter, contests: k.contests('D02') }))
    },
  },
  {
    says: 'closes again with other papers',
    by: 'lead',
    states: (k, say) => {
      say(closedAs(k.contests('D02'), 1))
      say(closedAs(k.contests('D02'), 2 ** 53 - 1, 2 ** 53 - 1))
    },
  },
  {
    says: 'speaks for D06 after the office stopped believing it: it is refused',
    by: 'lead',
    first: revokedLeadOf('D02'),
    is: 'refused',
    states: (k, say) => {
      for (const voter of k.cards('D06', 1, 14)) say(checkIn({ voter, contests: k.contests('D06') }))
    },
  },
  {
    says: 'is, as a desk, all that is left when the lead is revoked with nothing accepted: nobody is void, D02 is asked about',
    by: 'desk',
    first: revokedLeadOf('D02'),
    own: 'nobody',
    states: (_, say) => void say(incident),
  },
  {
    says: 'is believed as a second lead, with a made-up day: the committee is asked',
    by: 'spare',
    first: secondLead,
    states: (k, say) => {
      say(openedAs(k, k.contests('D02')))
      for (const voter of k.cards('D02')) say(checkIn({ voter, contests: k.contests('D02') }))
      say(closedAs(k.contests('D02'), 12))
      for (const contest of k.contests('D02'))
        count(
          say,
          contest,
          lastWins(k, contest, 12),
          properly('D02'),
          staffOf('D02', 'lead', 'overseer-1', 'overseer-2', 'typist-1'),
        )
    },
  },
  {
    says: 'goes on, as a second lead, from the first one’s opening, and closes and counts in its place',
    by: 'spare',
    first: secondLead,
    states: (k, say) => {
      say(goesOnFrom(k, 'lead', 0))
      say(closedAs(k.contests('D02'), 12))
      countsAnew(k, say)
    },
  },
  {
    says: 'goes on, as a second lead, from the end of the first one’s book, and counts anew',
    by: 'spare',
    first: secondLead,
    states: (k, say) => {
      say(goesOnFrom(k, 'lead', -1))
      countsAnew(k, say)
    },
  },
  {
    says: 'goes on, as a second lead, from the end of the first one’s book, and takes its agreements back',
    by: 'spare',
    kind: 'sync',
    first: secondLead,
    states: (k, say) => {
      say(goesOnFrom(k, 'lead', -1))
      const actor = staffOf('D02', 'overseer-1', 'overseer-2')
      for (const type of ['count.agreed', 'count.called', 'writein.joined'])
        for (const { hash } of k.entries(type, 'D02'))
          say({ type: 'count.withdrawn', body: { ref: hash, reason: '有误' }, actor })
    },
  },
  {
    says: 'goes on, as a second desk, from the first one’s opening, takes back whom it served, and closes with nothing issued',
    by: 'spare',
    kind: 'sync',
    first: spareAs('desk'),
    states: (k, say) => {
      say(goesOnFrom(k, 'desk', -2))
      for (const { hash, book, body } of k.entries('checked-in', 'D02'))
        if (book.startsWith(k.device('D02', 'desk'))) say(undone(hash, body['papers'] as Record<string, number>))
      say(closedAs(k.contests('D02'), 0))
    },
  },
  {
    says: 'hands in as final a day whose only closing speaks of papers of D06',
    by: 'lead',
    from: 'open',
    moment: 'before',
    is: 'refused',
    states: (k, say) => void say(closedAs(k.contests('D06'), 0)),
  },
  {
    says: 'takes part under every name it can find, as clerk of D01 and member of the committee',
    by: 'desk',
    states: (k, say) => {
      for (const person of k.people)
        say({
          ...incident,
          actor: [
            { person, role: 'committee' },
            { person, role: 'admin' },
          ],
        })
      say({ ...checkIn({ voter: 'D01-0011', contests: k.contests('D01') }), actor: staffOf('D01', 'clerk') })
      say({ ...spoiled('D01'), actor: staffOf('D01', 'lead', 'overseer-1') })
    },
  },
  {
    says: 'is, as a desk, what is left when the lead is believed for its opening and a few voters only',
    by: 'desk',
    first: revokedLeadOf('D02', 5),
    states: (_, say) => void say(incident),
  },
  {
    says: 'is one person as both who are needed to open and to close',
    by: 'lead',
    from: 'start',
    moment: 'before',
    own: 'unsigned',
    states: (k, say) => {
      const twice = [
        { person: 'D02-lead', role: 'lead' },
        { person: 'D02-lead', role: 'overseer' },
      ]
      say({ ...openedAs(k, k.contests('D02')), actor: twice })
      for (const voter of k.cards('D02')) say(checkIn({ voter, contests: k.contests('D02') }))
      say({ ...closedAs(k.contests('D02'), 12), actor: twice })
      for (const contest of k.contests('D02'))
        count(
          say,
          contest,
          lastWins(k, contest, 12),
          { typists: [twice.slice(0, 1), twice.slice(1)], lead: twice.slice(0, 1) },
          twice,
        )
    },
  },
  {
    says: 'keeps a book of D01',
    by: 'lead',
    is: 'refused',
    states: (_, say) => void say(incident),
    beside: (k) => [
      { book: `${k.device('D02', 'lead')}/D01`, states: [checkIn({ voter: 'D01-0011', contests: k.contests('D01') })] },
    ],
  },
  {
    says: 'keeps a town book, and certifies somebody',
    by: 'lead',
    is: 'refused',
    states: (_, say) => void say(incident),
    beside: (k) => [{ book: `${k.device('D02', 'lead')}/town`, states: [incident] }],
  },
  {
    says: 'signs itself in at the office, in a town book of its own',
    by: 'spare',
    kind: 'sync',
    is: 'refused',
    states: (_, say) => void say(incident),
    beside: (k) => [{ book: `${k.device('D02', 'spare')}/town`, states: [{ type: 'person.signed-in', body: { failed: 0 } }] }],
  },
  {
    says: 'goes on from the office’s town book, in a town book of its own',
    by: 'lead',
    is: 'refused',
    states: (_, say) => void say(incident),
    beside: (k) => [
      { book: `${k.device('D02', 'lead')}/town`, states: [continued(k.books.find((book) => book.endsWith('/town'))!)] },
    ],
  },
  {
    says: 'brings D01’s book with an entry more',
    by: 'lead',
    is: 'refused',
    states: (_, say) => void say(incident),
    beside: (k) => {
      const book = `${k.device('D01', 'lead')}/D01`
      return [{ book, states: [checkIn({ voter: 'D01-0011', contests: k.contests('D01') })] }]
    },
  },
  {
    says: 'brings, as a desk, its lead’s book with an entry more',
    by: 'desk',
    is: 'refused',
    states: (_, say) => void say(incident),
    beside: (k) => [{ book: `${k.device('D02', 'lead')}/D02`, states: [incident] }],
  },
  {
    says: 'strikes a voter from the roll',
    by: 'lead',
    is: 'refused',
    states: (k, say) => {
      const [listed] = k.entries('voter.listed', 'D02')
      say({ type: 'voter.struck', body: { ...listed!.body, reason: '死亡' } })
    },
  },
  {
    says: 'declares results and decides conflicts',
    by: 'lead',
    is: 'refused',
    states: (_, say) =>
      void say({ type: 'result.declared', body: { contest: 'D06', round: 'first', valid: true, elected: ['候选甲'], refs: [] } }),
  },
  {
    says: 'publishes a roll',
    by: 'spare',
    is: 'refused',
    states: (_, say) => void say({ type: 'roll.published', body: { version: 9, count: 3, sha256: 'a'.repeat(64) } }),
  },
  {
    says: 'says what no type says',
    by: 'lead',
    is: 'refused',
    states: (_, say) => void say({ type: 'toString', body: {} }),
  },
  {
    says: 'hides a __proto__ in the papers',
    by: 'lead',
    is: 'refused',
    states: (_, say) =>
      void say({
        type: 'undone',
        body: { ref: 'a'.repeat(64), returned: JSON.parse('{"__proto__":1}') as object, reason: '反对' },
      }),
  },
  {
    says: 'claims a roll that the office has not published',
    by: 'lead',
    is: 'refused',
    rollVersion: 99,
    states: (_, say) => void say(incident),
  },
]
