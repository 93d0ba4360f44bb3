import { calendarOf, stillPossible, termsAhead } from '#rules/calendar.ts'
import { formalNumbers, formalRange, separateRange } from '#rules/nomination/candidate-numbers.ts'
import { checklistFor } from '#rules/day/checklist.ts'
import { checkCongressCandidates, congressOutcome, congressRange, officeOf } from '#rules/congress/congress.ts'
import { isOfAge } from '#rules/roll/eligibility.ts'
import { checkGate } from '#rules/roll/gates.ts'
import { checkProposal } from '#rules/nomination/nominations.ts'
import { outcomeOf } from '#rules/count/outcome.ts'
import type { RulePack } from '#rules/pack.ts'
import { checkProxy } from '#rules/day/proxy-list.ts'
import type { ProxyRequest } from '#rules/day/proxies.ts'
import { isRecalled } from '#rules/congress/recall.ts'
import { unusedToDestroy } from '#rules/count/reconciliation.ts'
import { decideByDefault } from '#rules/roll/register.ts'
import { balanceOf } from '#rules/roll/roll-balance.ts'
import { checkCouncil, checkSeats, councilSeats } from '#rules/nomination/seats.ts'
import { checkMobileBox, checkOverseers } from '#rules/day/staffing.ts'
import { groupSizes } from '#rules/roll/voter-groups.ts'
import { contest } from './contests.ts'
import { paramsOf } from '../fixtures/params.ts'

/** What each number of the law decides, at its bound and one beside it, in figures taken from the law and not from the pack. */
export type Probe = { readonly of: string; readonly sees: (pack: RulePack) => unknown; readonly expected: unknown }

const day = '2026-12-15'
const agents = (count: number): readonly ProxyRequest[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${index}`,
    principal: { person: `p${index}`, roll: { 县级: 'D01' } },
    agent: { person: 'x', roll: { 县级: 'D01' } },
    reason: '外出',
    means: '书面',
    receivedAt: `2026-12-01 0${index}:00`,
    state: 'approved',
    approvedAt: '2026-12-02 09:00',
    pollOpensAt: '2026-12-15 07:00',
  }))
const staff = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ person: `${index}`, name: `${index}`, role: '监票人' }))
const proposed = (jointCount: number) =>
  ({ person: '1', name: '某人', onRoll: true, by: 'voters', jointCount, vetting: [], formal: false }) as const
const vetoed = { ...proposed(10), formal: true, vetting: [{ department: '公安', answer: 'veto' }] } as const
const general = { code: 'D01', level: '县级', seats: 1, election: 'general', day } as const
const joined = (signers: number) => [{ name: 'A', by: 'deputies', signers, isDeputy: true }] as const

export const probes: readonly Probe[] = [
  {
    of: 'screens 1',
    sees: (pack) => [1000, 1001].map((voters) => checklistFor(voters, pack).some(({ id }) => id === 'medical')),
    expected: [false, true],
  },
  {
    of: 'S1 4; S2 25',
    sees: (pack) => ['2008-12-14', '2008-12-15', '2008-12-16'].map((birth) => isOfAge(birth, day, pack)),
    expected: [true, true, false],
  },
  {
    of: '刑法 58; S2 30',
    sees: (pack) =>
      (['attached', 'none'] as const).map((imposed) =>
        decideByDefault({ birth: '1980-01-01', deprivation: { imposed, from: '2027-01-01', until: '2029-01-01' } }, day, pack),
      ),
    expected: [
      { decided: true, register: 4, section: '甲', rule: 'deprived', article: '刑法 58' },
      { decided: false, reason: 'serving_where', article: 'S2 30' },
    ],
  },
  {
    of: 'S1 4',
    sees: (pack) => decideByDefault({ birth: '1980-01-01', deprivation: { imposed: 'attached', until: day } }, day, pack),
    expected: { decided: true, register: 4, section: '甲', rule: 'deprived', article: 'S1 4' },
  },
  { of: 'S2 24', sees: (pack) => [groupSizes(80, pack).length, groupSizes(81, pack).length], expected: [2, 3] },
  {
    of: 'S1 28, 29, 32; S2 29',
    sees: (pack) => Object.fromEntries(calendarOf(day, pack).map(({ id, last }) => [id, last])),
    expected: {
      'roll-published': '2026-11-25',
      objection: '2026-11-30',
      'preliminary-candidates': '2026-11-30',
      'objection-decided': '2026-12-03',
      'late-registration': '2026-12-03',
      'formal-candidates': '2026-12-08',
      'court-suit': '2026-12-10',
      'proxy-posting': '2026-12-13',
      'roll-corrections': '2026-12-13',
      judgment: '2026-12-14',
      'introduction-stops': '2026-12-14',
    },
  },
  {
    of: 'S2 59',
    sees: (pack) => calendarOf(day, pack, { election: 'byelection' }).find(({ id }) => id === 'roll-published')?.last,
    expected: '2026-12-03',
  },
  {
    of: 'what the office has to do all the same when its day is over',
    sees: (pack) =>
      (['general', 'byelection'] as const).map((election) =>
        termsAhead('2026-12-16', day, pack, [], { election }).map(({ id }) => id),
      ),
    expected: [
      ['roll-published', 'preliminary-candidates', 'objection-decided', 'formal-candidates'],
      ['roll-published', 'formal-candidates', 'objection-decided'],
    ],
  },
  {
    of: 'S1 28',
    sees: (pack) => stillPossible('2026-11-26', day, pack).find(({ id }) => id === 'roll-published')?.state,
    expected: 'missed',
  },
  { of: 'S1 25', sees: (pack) => [0, 1, 3, 4].map((seats) => checkSeats(seats, pack).length), expected: [1, 0, 0, 1] },
  {
    of: 'S1 12',
    sees: (pack) => [0, 1499, 1500, 300_000].map((people) => councilSeats('乡级', people, pack).seats),
    expected: [45, 45, 46, 160],
  },
  {
    of: 'S1 12',
    sees: (pack) => [0, 4999, 5000, 3_000_000].map((people) => councilSeats('县级', people, pack).seats),
    expected: [140, 140, 141, 450],
  },
  {
    of: 'S2 15',
    sees: (pack) =>
      [103, 104, 105, 106].map((given) =>
        [81_000, 82_500].map((people) =>
          checkCouncil('乡级', people, given, pack)
            .map(({ code }) => code)
            .join(''),
        ),
      ),
    expected: [
      ['W.841', 'W.841'],
      ['W.129', 'W.841'],
      ['W.129', 'W.841'],
      ['W.129', 'W.129'],
    ],
  },
  {
    of: 'S1 12',
    sees: (pack) =>
      [
        councilSeats('乡级', 1999, pack),
        councilSeats('乡级', 2000, pack),
        councilSeats('县级', 49_999, pack),
        councilSeats('县级', 50_000, pack),
      ].map((one) => one.mayBeFewer),
    expected: [true, false, true, false],
  },
  // A ratio moved by one shows in 300 seats where it does not in three.
  {
    of: 'S1 31',
    sees: (pack) => [1, 2, 3, 300].map((seats) => formalRange(seats, pack)),
    expected: [
      [2, 2],
      [3, 4],
      [4, 6],
      [400, 600],
    ].map(([least, most]) => ({ least, most })),
  },
  { of: 'S1 45', sees: (pack) => separateRange(1, pack), expected: { least: 2, most: 2 } },
  { of: 'S1 57', sees: (pack) => formalNumbers(2, pack, 'byelection'), expected: { least: 2, most: null } },
  {
    of: 'S1 30',
    sees: (pack) => [9, 10].map((count) => checkProposal(proposed(count), general, [], pack).length),
    expected: [1, 0],
  },
  { of: 'domain 0', sees: (pack) => checkProposal(vetoed, general, [], pack).map(({ code }) => code), expected: ['E.404'] },
  {
    of: 'domain 3.1',
    sees: (pack) =>
      ([1, 2, 3] as const).map(
        (gate) =>
          checkGate({ gate, persons: ['甲', '乙'], counts: { handled: 1, decided: 1 }, openErrors: 1 }, [1, 2], pack).map(
            (each) => paramsOf(each)['gate'],
          )[0],
      ),
    expected: ['登记关', '审核关', '公布关'],
  },
  {
    of: 'S2 40',
    sees: (pack) => [1, 2].map((count) => checkMobileBox('1', staff(count), pack).map(({ code }) => code)),
    expected: [['E.502', 'E.503'], []],
  },
  { of: 'S1 43', sees: (pack) => [1, 2].map((count) => checkOverseers(staff(count), pack).length), expected: [1, 0] },
  { of: 'S1 42', sees: (pack) => agents(4).map((one, _, all) => checkProxy(one, all, pack).length), expected: [0, 0, 0, 1] },
  {
    of: 'S1 42',
    sees: (pack) => checkProxy({ ...agents(1)[0]!, round: 'revote' }, [], pack).map(({ code }) => code),
    expected: ['E.316'],
  },
  { of: 'domain 4', sees: (pack) => unusedToDestroy(197, pack), expected: 194 },
  {
    of: 'S1 45',
    sees: (pack) => [500, 501].map((V) => outcomeOf(contest({ roll: 1000, V }), pack).valid),
    expected: [false, true],
  },
  {
    of: 'S1 45',
    sees: (pack) => [400, 401].map((y) => outcomeOf(contest({ V: 800, votes: { A: y } }), pack).elected),
    expected: [[], ['A']],
  },
  {
    of: 'S1 45',
    sees: (pack) => [199, 200].map((y) => outcomeOf(contest({ round: 'separate', V: 600, votes: { A: y } }), pack).elected),
    expected: [[], ['A']],
  },
  {
    of: 'S1 45',
    sees: (pack) =>
      [499, 500, 501].map((B) => outcomeOf(contest({ roll: 1000, V: 501, B, votes: { A: 450, B: 0 } }), pack).outcome),
    expected: ['refer', 'refer', 'elected'],
  },
  {
    of: 'S1 45',
    sees: (pack) => outcomeOf(contest({ round: 'revote', V: 9, votes: { A: 3, B: 2 }, writeIns: { W: 4 } }), pack).outcome,
    expected: 'refer',
  },
  { of: 'S1 45', sees: (pack) => outcomeOf(contest({ V: 800, B: 797, votes: { A: 399 } }), pack).outcome, expected: 'refer' },
  { of: 'S1 53', sees: (pack) => [500, 501].map((agreed) => isRecalled(1000, agreed, pack)), expected: [false, true] },
  {
    of: 'S5 14',
    sees: (pack) => [599, 600].map((present) => congressOutcome(session(900, present, 0), pack).valid),
    expected: [false, true],
  },
  {
    of: 'S5 25',
    sees: (pack) => [450, 451].map((y) => congressOutcome(session(900, 900, y), pack).elected.length),
    expected: [0, 1],
  },
  {
    of: 'S5 26',
    sees: (pack) => [9, 10].map((count) => checkCongressCandidates(officeOf('mayor', pack)!, 1, joined(count), pack).length),
    expected: [1, 0],
  },
  {
    of: 'S5 27',
    sees: (pack) =>
      ['chair', 'vice-chair', 'mayor', 'deputy-mayor'].map((office) => Object.values(congressRange(officeOf(office, pack)!, 1))),
    expected: [
      [1, 2],
      [2, 4],
      [1, 2],
      [2, 4],
    ],
  },
  {
    of: 'S5 18',
    sees: (pack) =>
      pack.congress.offices.map((office) =>
        checkCongressCandidates(
          office,
          2,
          [
            { name: 'A', by: 'presidium', isDeputy: false },
            { name: 'B', by: 'presidium', isDeputy: true },
          ],
          pack,
        ).some(({ code }) => code === 'E.704'),
      ),
    expected: [true, true, false, false],
  },
  {
    of: 'domain 3.1',
    sees: (pack) =>
      ([1, 2, 3] as const).map((gate) =>
        ['甲', '甲乙'].map(
          (persons) =>
            checkGate({ gate, persons: Array.from(persons), counts: { handled: 1, decided: 1 }, openErrors: 0 }, [1, 2], pack)
              .length,
        ),
      ),
    expected: [
      [0, 0],
      [1, 0],
      [0, 0],
    ],
  },
  {
    of: 'domain 3.1',
    sees: (pack) =>
      checkGate({ gate: 2, persons: [], counts: null, openErrors: 0 }, [1], pack).map(
        (each) => paramsOf(each)['given'] ?? paramsOf(each)['gate'],
      ),
    expected: [0, '审核关'],
  },
  {
    of: 'domain 3.1',
    sees: (pack) =>
      ([1, 2, 3] as const).map(
        (gate) => checkGate({ gate, persons: [], counts: { handled: 1, decided: 1 }, openErrors: 0 }, [1, 2, 3], pack).length,
      ),
    expected: [1, 1, 1],
  },
  {
    of: 'domain 1.6',
    sees: (pack) => [1_000_000, 1_000_001].map((figure) => figure <= pack.voting.figureAtMost.value),
    expected: [true, false],
  },
  {
    of: 'S1 27',
    sees: (pack) => pack.balance.map(({ line }) => balanceOf(100, { [line]: 10 }, pack)),
    expected: [110, 110, 110, 110, 110, 110, 90, 90, 90, 90, 90, 90, 90],
  },
]

function session(deputies: number, present: number, votes: number) {
  const papers = { issued: present, collected: present, valid: present, invalid: 0 }
  return {
    office: 'mayor',
    round: 'first',
    seats: 1,
    deputies,
    present,
    papers,
    votes: [{ name: 'A', for: votes }],
    writeIns: [],
  } as const
}
