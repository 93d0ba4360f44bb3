import { describe, expect, it } from 'vitest'
import type { StationContest, VoterCard } from '#contract/index.ts'
import { standingOf } from '../../src-renderer/check-in/standing.ts'

const contest = (code: string, level: StationContest['level']) => ({ code, level }) as StationContest
const both = [contest('D01', '县级'), contest('D01-1', '乡级'), contest('D01-2', '乡级')]
const townOnly = both.slice(1)

type Is = Partial<Pick<VoterCard, 'state' | 'contests' | 'onBox'>> & { readonly draws?: number }
const shown = ({ draws = 0, ...is }: Is) => ({
  kind: 'voter' as const,
  principals: [],
  card: {
    voter: 'D01-0001',
    state: { kind: 'free' },
    contests: ['D01', 'D01-1'],
    onBox: null,
    principals: Array.from({ length: draws }, (_, i) => ({ voter: `D01-000${i + 2}` })),
    ...is,
  } as unknown as VoterCard,
})
const taken = { kind: 'taken' } as VoterCard['state']

describe('what must not be missed about a voter', () => {
  it.each<[string, Is, readonly StationContest[], unknown]>([
    ['nothing, of an ordinary one', {}, both, { is: 'whole' }],
    ['that they had their papers', { state: taken }, both, { is: 'stop' }],
    ['that only those for others are left', { state: taken, draws: 2 }, both, { is: 'part', why: 'principals' }],
    ['that they vote for the county alone', { contests: ['D01'] }, both, { is: 'part', why: 'level', level: '县级' }],
    ['that they vote for the town alone', { contests: ['D01-2'] }, both, { is: 'part', why: 'level', level: '乡级' }],
    ['nothing where the station has one level alone', { contests: ['D01-2'] }, townOnly, { is: 'whole' }],
    ['that their box is out', { onBox: { box: '1', state: 'out' } }, both, { is: 'part', why: 'box', box: '1' }],
    ['nothing of a box that is back', { onBox: { box: '1', state: 'back' } }, both, { is: 'whole' }],
  ])('is %s', (_, is, contests, standing) => {
    expect(standingOf(shown(is), contests, 'station')).toEqual(standing)
  })

  it('is that somebody they draw for has papers of one level, as long as they draw for them', () => {
    const principals = [
      { voter: 'D01-0002', name: '甲', contests: ['D01'] },
      { voter: 'D01-0003', name: '乙', contests: ['D01', 'D01-2'] },
      { voter: 'D01-0004', name: '丙', contests: ['D01'] },
    ] as unknown as VoterCard['principals']
    const { card, kind } = shown({})
    const drawingFor = (...voters: readonly string[]) => ({ kind, card: { ...card, principals }, principals: voters })
    const part = { is: 'part', why: 'others-level', level: '县级' }
    expect(standingOf(drawingFor('D01-0002', 'D01-0003', 'D01-0004'), both, 'station')).toEqual({ ...part, names: ['甲', '丙'] })
    expect(standingOf(drawingFor('D01-0003', 'D01-0004'), both, 'station')).toEqual({ ...part, names: ['丙'] })
    expect(standingOf(drawingFor('D01-0003'), both, 'station')).toEqual({ is: 'whole' })
  })

  it('is nothing of a box that is out, where its own voters are recorded', () => {
    expect(standingOf(shown({ onBox: { box: '1', state: 'out' } }), both, 'mobile')).toEqual({ is: 'whole' })
  })

  it('is, in box mode, that whoever is on no box’s list gets nothing by box', () => {
    expect(standingOf(shown({}), both, 'mobile')).toEqual({ is: 'part', why: 'no-box' })
  })
})
