import { describe, expect, it } from 'vitest'
import { checkCongressCandidates, congressOutcome, congressRange, officeOf } from '#rules/congress/congress.ts'
import type { CongressCount, CongressNomination } from '#rules/congress/congress.ts'
import { zhejiang2021 as pack } from '#rules/packs/zhejiang-2021.ts'

const session = (votes: Readonly<Record<string, number>>, change: Partial<CongressCount> = {}): CongressCount => ({
  office: 'deputy-mayor',
  round: 'first',
  seats: 2,
  deputies: 74,
  present: 70,
  papers: { issued: 70, collected: 70, valid: 70, invalid: 0 },
  votes: Object.entries(votes).map(([name, count]) => ({ name, for: count })),
  writeIns: [],
  ...change,
})
const outcome = (count: CongressCount): Record<string, unknown> => {
  const { refer, findings, ...rest } = congressOutcome(count, pack)
  return { ...rest, refer: refer.map(({ code }) => code), findings: findings.map(({ code }) => code) }
}

describe('the congress session elects', () => {
  it.each([
    [
      'more than half of all 74 deputies [S5 25, 29]',
      session({ A: 38, B: 40, C: 37 }),
      { outcome: 'elected', elected: ['B', 'A'] },
    ],
    [
      'nobody with exactly half of all deputies [S5 25]',
      session({ A: 37, B: 40, C: 30 }),
      { outcome: 'partly-elected', elected: ['B'], refer: ['R.706'] },
    ],
    [
      'a tie is voted again [S5 29]',
      session({ A: 45, B: 45, C: 50 }),
      { elected: ['C'], revote: { candidates: ['A', 'B'], seats: 1 } },
    ],
    [
      'the one with more votes in a revote [S5 29]',
      session({ A: 33, B: 30 }, { round: 'revote', seats: 1 }),
      { elected: ['A'], outcome: 'elected' },
    ],
    [
      'a second tie is referred [S5 29]',
      session({ A: 33, B: 33 }, { round: 'revote', seats: 1 }),
      { outcome: 'refer', refer: ['R.211'] },
    ],
    [
      'nobody without two thirds present [S5 14]',
      session({ A: 45 }, { present: 49, papers: { issued: 49, collected: 49, valid: 49, invalid: 0 } }),
      { valid: false, outcome: 'void', findings: ['E.701'] },
    ],
    [
      'nobody when more papers return than were issued [S5 28]',
      session({ A: 45 }, { papers: { issued: 70, collected: 71, valid: 71, invalid: 0 } }),
      { outcome: 'void' },
    ],
    [
      'seats open after a separate election wait for the congress [S5 29]',
      session({ A: 37 }, { round: 'separate', seats: 1 }),
      { outcome: 'none-elected', separate: null, refer: ['R.706'] },
    ],
  ])('%s', (_what, count, expected) => {
    expect(outcome(count)).toMatchObject(expected)
  })

  it('lists a separate election with one to three candidates more than seats [S5 29]', () => {
    const { separate } = congressOutcome(session({ A: 40, B: 30, C: 20, D: 10 }), pack)
    expect(separate).toEqual({ seats: 1, min: 2, max: 4, candidates: ['B', 'C', 'D'] })
  })

  it('refers a written-in winner whose eligibility is not established [S5 18, 28]', () => {
    const count = session({ A: 20 }, { seats: 1, writeIns: [{ name: 'W', for: 45, eligible: false }] })
    expect(outcome(count)).toMatchObject({ outcome: 'refer', elected: [], refer: ['R.213'] })
  })

  it('takes the quorum at exactly two thirds [S5 14]', () => {
    const of = (present: number) =>
      congressOutcome(
        session({}, { deputies: 75, present, papers: { issued: present, collected: present, valid: present, invalid: 0 } }),
        pack,
      ).valid
    expect([of(50), of(49)]).toEqual([true, false])
  })
})

describe('candidates of the session', () => {
  const chair = officeOf('chair', pack)!
  const deputyMayor = officeOf('deputy-mayor', pack)!
  const from = (count: number, change: Partial<CongressNomination> = {}): CongressNomination[] =>
    Array.from({ length: count }, (_, index) => ({ name: `${index}`, by: 'deputies', signers: 10, isDeputy: true, ...change }))
  const codes = (...args: Parameters<typeof checkCongressCandidates>): string[] =>
    checkCongressCandidates(...args).map(({ code }) => code)

  it('allows one candidate for the chair, and wants one to three more for deputies [S5 27]', () => {
    expect(congressRange(chair, 1)).toEqual({ least: 1, most: 2 })
    expect(congressRange(deputyMayor, 2)).toEqual({ least: 3, most: 5 })
    expect([2, 3, 5, 6].map((count) => codes(deputyMayor, 2, from(count), pack))).toEqual([['E.702'], [], [], ['E.702']])
  })

  it('wants ten deputies to join, no more names than seats from the presidium, and a deputy as chair [S5 18, 26]', () => {
    expect(codes(chair, 1, from(1, { signers: 9 }), pack)).toEqual(['E.703'])
    expect(codes(chair, 1, from(1, { isDeputy: false }), pack)).toEqual(['E.704'])
    expect(codes(chair, 1, from(2, { by: 'presidium' }), pack)).toEqual(['E.705'])
  })

  it('elects only the offices the pack knows [S5 18]', () => {
    expect(officeOf('governor', pack)).toBeUndefined()
  })
})
