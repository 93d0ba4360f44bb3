import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasRefusal, tally, tallyContest } from '#rules/count/tally.ts'
import type { ContestCount, TallyResult } from '#rules/count/tally.ts'
import { anyContest, contest } from './contests.ts'
import { expectedOf } from './oracle.ts'

const result = (count: ContestCount): TallyResult => {
  const reply = tallyContest(count)
  if (!reply.ok) throw new Error(`${reply.error.field}: ${reply.error.message}`)
  return reply.value
}

const comparable = (count: ContestCount): unknown => {
  const { refer, findings: _findings, ...rest } = result(count)
  return { ...rest, refer: refer.map(({ code }) => code) }
}

describe('tally beside an oracle that reads the law another way', () => {
  it('answers every random contest as the oracle does [S1 44, 45; S2 49]', () => {
    fc.assert(
      fc.property(anyContest, (count) => {
        expect(comparable(count)).toEqual(expectedOf(count))
      }),
      { numRuns: 6000 },
    )
  })

  it('reaches every outcome in that sample', () => {
    const seen = new Set(
      fc.sample(anyContest, { numRuns: 3000, seed: 1 }).map((count) => `${count.round} ${result(count).outcome}`),
    )
    const outcomes = ['void', 'refer', 'elected', 'partly-elected', 'none-elected']
    for (const round of ['first', 'revote', 'separate', 'byelection']) {
      for (const outcome of outcomes.filter((one) => one !== 'none-elected' || round !== 'revote')) {
        expect(seen).toContain(`${round} ${outcome}`)
      }
    }
  })
})

describe('properties of the outcome', () => {
  it('does not depend on the order of candidates or write-ins [S1 45]', () => {
    fc.assert(
      fc.property(anyContest, fc.infiniteStream(fc.nat({ max: 99 })), (count, dice) => {
        const shuffled = <T>(rows: readonly T[]): T[] =>
          rows
            .map((row) => ({ row, at: dice.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ row }) => row)
        const other = { ...count, votes: shuffled(count.votes), writeIns: shuffled(count.writeIns) }
        expect(result(other)).toEqual(result(count))
      }),
    )
  })

  it('never unseats a winner who gains one more vote [S1 45]', () => {
    fc.assert(
      fc.property(anyContest, (count) => {
        const before = result(count)
        fc.pre(before.valid && before.elected.length > 0)
        const winner = before.elected[0]
        // A paper that abstained on the winner now names him: nothing else moves.
        const better = {
          ...count,
          votes: count.votes.map((row) =>
            row.name === winner && row.abstain > 0 ? { ...row, for: row.for + 1, abstain: row.abstain - 1 } : row,
          ),
        }
        const reply = tallyContest(better)
        fc.pre(reply.ok)
        expect(reply.ok && reply.value.elected).toContain(winner)
      }),
    )
  })

  it('depends on integers only: every number times k gives the same result, up to 2^53 - 1 [S1 45]', () => {
    fc.assert(
      fc.property(anyContest, fc.integer({ min: 2, max: 2 ** 46 }), (count, k) => {
        const times = (value: unknown): unknown =>
          typeof value === 'number'
            ? value * k
            : Array.isArray(value)
              ? value.map(times)
              : typeof value === 'object' && value !== null
                ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === 'seats' ? part : times(part)]))
                : value
        const reply = tallyContest(times(count))
        expect(reply.ok).toBe(true)
        const { refer, findings: _findings, ...scaled } = reply.ok ? reply.value : result(count)
        expect({ ...scaled, refer: refer.map(({ code }) => code) }).toEqual(comparable(count))
      }),
    )
  })

  it.each([
    { case: 'half of 2^53 - 1 rounded up', roll: 2 ** 53 - 1, V: 2 ** 52, valid: true },
    { case: 'half of 2^53 - 1 rounded down', roll: 2 ** 53 - 1, V: 2 ** 52 - 1, valid: false },
    { case: 'exactly half of 2^53 - 2', roll: 2 ** 53 - 2, V: 2 ** 52 - 1, valid: false },
  ])('keeps the quorum exact at $case [S1 45]', ({ roll, V, valid }) => {
    expect(result(contest({ roll, V })).valid).toBe(valid)
  })

  it.each([
    { y: 3_002_399_751_580_330, elected: ['丙'] },
    { y: 3_002_399_751_580_329, elected: [] },
  ])('keeps one third exact for 9007199254740990 papers and $y votes [S1 45]', ({ y, elected }) => {
    const B = 9_007_199_254_740_990
    expect(result(contest({ round: 'separate', roll: B, V: B, votes: { 丙: y } })).elected).toEqual(elected)
  })
})

describe('what tally refuses (design 6)', () => {
  const sample = contest({ seats: 2, roll: 1000, V: 800, B: 798, valid: 790, votes: { A: 500, B: 300 }, writeIns: { W: 12 } })
  type Change = { readonly field: string; readonly code: string; readonly change: (count: Record<string, never>) => unknown }
  const set =
    (path: string, value: unknown): Change['change'] =>
    (count) => {
      const keys = path.split('.')
      const last = keys.pop() ?? ''
      const at = keys.reduce<Record<string, unknown>>((part, key) => part[key] as Record<string, unknown>, count)
      if (value === undefined) delete at[last]
      else at[last] = value
      return count
    }
  const numbers = [
    'seats',
    'roll',
    ...['inPerson', 'mobile', 'proxy'].map((key) => `participants.${key}`),
    ...['printed', 'issued', 'spoiled', 'unused', 'collected', 'valid', 'invalid'].map((key) => `papers.${key}`),
    ...['for', 'against', 'abstain', 'void'].map((key) => `votes.0.${key}`),
    'writeIns.0.for',
  ]
  const path = (field: string): string => field.replace(/\.(\d+)\./, '[$1].')
  const notCounts = [-1, 1.5, '5', null, true, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, [], {}]
  const cases: Change[] = [
    ...numbers.flatMap((field) => notCounts.map((value) => ({ field: path(field), code: 'E.221', change: set(field, value) }))),
    ...numbers
      .filter((field) => !field.endsWith('void'))
      .map((field) => ({ field: path(field), code: 'E.221', change: set(field, undefined) })),
    ...['participants', 'papers', 'votes.0', 'writeIns.0'].map((field) => ({
      field: field.replace(/\.(\d+)$/, '[$1]'),
      code: 'E.220',
      change: set(field, 7),
    })),
    ...['votes', 'writeIns'].map((field) => ({ field, code: 'E.232', change: set(field, { A: 1 }) })),
    ...['votes', 'writeIns'].map((field) => ({ field, code: 'E.232', change: set(field, undefined) })),
    ...['zhejiang', undefined, 1, 'constructor'].map((value) => ({ field: 'pack', code: 'E.222', change: set('pack', value) })),
    ...['second', undefined, 1].map((value) => ({ field: 'round', code: 'E.223', change: set('round', value) })),
    ...[0, 4].map((value) => ({ field: 'seats', code: 'E.224', change: set('seats', value) })),
    ...['', '  ', 7, undefined].map((value) => ({ field: 'votes[0].name', code: 'E.231', change: set('votes.0.name', value) })),
    ...['yes', 1, undefined].map((value) => ({
      field: 'writeIns[0].onRoll',
      code: 'E.233',
      change: set('writeIns.0.onRoll', value),
    })),
    { field: 'participants', code: 'E.225', change: set('roll', 799) },
    { field: 'participants', code: 'E.225', change: set('participants.mobile', 2 ** 53 - 1) },
    { field: 'papers.collected', code: 'E.226', change: set('papers.invalid', 9) },
    { field: 'papers.collected', code: 'E.226', change: set('papers.valid', 2 ** 53 - 1) },
    { field: 'votes[0].for', code: 'E.227', change: set('votes.0.for', 791) },
    { field: 'writeIns[0].for', code: 'E.227', change: set('writeIns.0.for', 791) },
    { field: 'votes[0]', code: 'E.228', change: set('votes.0.against', 1) },
    { field: 'votes[0]', code: 'E.228', change: set('votes.0.void', 1) },
    { field: 'votes[1].name', code: 'E.230', change: set('votes.1.name', 'A') },
    { field: 'writeIns[0].name', code: 'E.230', change: set('writeIns.0.name', 'A ') },
    { field: 'votes', code: 'E.229', change: set('seats', 1) },
  ]

  it.each(cases)('refuses a broken $field with $code', ({ field, code, change }) => {
    const reply = tallyContest(change(structuredClone(sample) as unknown as Record<string, never>))
    expect(reply).toMatchObject({ ok: false, error: { code, field } })
  })

  it.each([null, undefined, 7, 'count', [], true])('refuses %j in place of a count', (input) => {
    expect(tallyContest(input)).toMatchObject({ ok: false, error: { field: 'contest' } })
  })

  it('accepts the sample, and the same without `void`', () => {
    const bare = {
      ...sample,
      votes: sample.votes.map(({ name, for: yes, against, abstain }) => ({ name, for: yes, against, abstain })),
    }
    expect(tallyContest(bare)).toEqual(tallyContest(sample))
    expect(tallyContest(sample).ok).toBe(true)
  })

  it('answers an array in order and keeps going after a broken element', () => {
    const answers = tally([sample, { ...sample, round: 'third' }, sample])
    expect(answers).toMatchObject([{ valid: true }, { error: { field: 'round' } }, { valid: true }])
    expect(hasRefusal(answers)).toBe(true)
    expect(hasRefusal(tally([sample]))).toBe(false)
    expect(hasRefusal(tally(null))).toBe(true)
    expect(tally([])).toEqual([])
  })
})

describe('paper accounts beside the result', () => {
  const sheet = contest({ roll: 1000, V: 800, B: 798, valid: 790, votes: { A: 500, B: 0 } })
  const codes = (count: ContestCount): string[] => result(count).findings.map(({ code }) => code)

  it('says nothing when issued = participants and printed = issued + spoiled + unused [S1 43]', () => {
    expect(codes(sheet)).toEqual([])
  })

  it('reports issued papers that are not participants, and papers not accounted for, as findings only [S1 43]', () => {
    const off = { ...sheet, papers: { ...sheet.papers, issued: 801 } }
    expect(codes(off)).toEqual(['W.201', 'W.202'])
    expect(result(off).elected).toEqual(['A'])
    expect(codes({ ...sheet, papers: { ...sheet.papers, printed: 900, spoiled: 3, unused: 97 } })).toEqual([])
  })

  it('has every key, in the order of design 6, whatever the outcome', () => {
    const keys = ['valid', 'outcome', 'elected', 'revote', 'separate', 'vacant', 'refer', 'findings']
    for (const count of [sheet, contest({ roll: 1000, V: 10 }), contest({ round: 'separate', V: 10 })]) {
      expect(Object.keys(result(count))).toEqual(keys)
    }
  })

  it('finds papers that nobody was handed, where they are no more than participants [S1 43, 44]', () => {
    const found = contest({ roll: 1000, V: 800, B: 798, votes: { A: 500, B: 0 } })
    const count = { ...found, papers: { ...found.papers, issued: 797, printed: 797 } }
    expect(codes(count)).toEqual(['W.201', 'W.209'])
    expect(result(count).elected).toEqual(['A'])
  })

  it('finds a first vote with no more candidates than seats, and no by-election [S1 31, 57]', () => {
    const sole = { roll: 1000, V: 800, votes: { A: 500 } }
    expect(codes(contest(sole))).toEqual(['W.208'])
    expect(codes(contest({ ...sole, round: 'byelection' }))).toEqual([])
    expect(codes(contest({ ...sole, seats: 2, votes: { A: 500, B: 400 } }))).toEqual(['W.208'])
    expect(codes(contest({ ...sole, seats: 2, votes: { A: 500, B: 400, C: 0 } }))).toEqual([])
  })
})

describe('a quorum that hangs on papers that were not cast', () => {
  const count = contest({ roll: 1000, V: 503, B: 500, votes: { A: 400, B: 0 } })

  it('is referred, as the majority is, and nobody is elected under both readings [S1 45]', () => {
    const { valid, outcome, elected, refer, findings } = result(count)
    expect({ valid, outcome, elected, refer: refer.map(({ code }) => code), findings }).toEqual({
      valid: true,
      outcome: 'refer',
      elected: [],
      refer: ['R.207'],
      findings: [],
    })
  })

  it('is settled by the answer of the committee', () => {
    const under = (answer: string) => result({ ...count, pack: `zhejiang-2021+v=${answer}` })
    expect(under('issued')).toMatchObject({ outcome: 'elected', elected: ['A'], refer: [], findings: [{ code: 'W.206' }] })
    expect(under('found')).toMatchObject({ valid: false, outcome: 'void', findings: [{ code: 'E.203' }] })
  })

  it('was a warning in the wording before, which its elections keep', () => {
    const before = result({ ...count, pack: 'zhejiang-2021@e5ced52b26c0' })
    expect(before).toMatchObject({ outcome: 'elected', elected: ['A'], refer: [], findings: [{ code: 'W.206' }] })
  })
})

describe('a revote won by somebody who was not tied', () => {
  const count = contest({ round: 'revote', seats: 2, V: 90, votes: { A: 50, B: 30 }, writeIns: { W: 40 } })

  it('is referred, and those stand whom both readings elect [S1 45]', () => {
    expect(result(count)).toMatchObject({ outcome: 'refer', elected: ['A'], refer: [{ code: 'R.218' }] })
  })

  it('elected with a remark in the wording before', () => {
    const before = result({ ...count, pack: 'zhejiang-2021@e5ced52b26c0' })
    expect(before).toMatchObject({ outcome: 'elected', elected: ['A', 'W'], refer: [{ code: 'R.218' }] })
  })
})
