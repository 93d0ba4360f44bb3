import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CalledPaper, Reply } from '#contract/index.ts'
import { refuse } from '#contract/result.ts'
import { tallyCalls } from '#station/counting/tally-calls.ts'
import {
  BLANK,
  call,
  chosenOn,
  finishPaper,
  stepBack,
  takeUpCalls,
  useCalling,
  writeIn,
  type Open,
} from '../../src-renderer/calling/calls.ts'

/** A laptop that keeps papers as `count.keep-calls` does, under two windows of which this is one. */
const laptop = vi.hoisted(() => ({ papers: [] as unknown[] }))
vi.mock('../../src-renderer/client/call.ts', () => ({
  ask: () => Promise.resolve({ ok: true, value: { batch: 1, papers: laptop.papers } }),
  act: (_: string, __: string, { papers, was }: { papers: unknown[]; was: number }): Promise<Reply<null>> => {
    const moved = was !== laptop.papers.length
    if (!moved) laptop.papers = papers
    return Promise.resolve(
      moved ? refuse('count.calls-moved', { batch: 1, kept: laptop.papers.length }) : { ok: true, value: null },
    )
  },
}))
vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined })
afterAll(() => vi.unstubAllGlobals())

const ballot = {
  seats: 1,
  candidates: [
    { candidate: 'C1', name: '阿依·古丽' },
    { candidate: 'C2', name: '王伟' },
  ],
}
const at = { contest: 'D01', round: 'first' } as const

beforeEach(async () => {
  laptop.papers = []
  await takeUpCalls('station', at, 'typist-1', '')
})

describe('the call board', () => {
  it.each<[string, Open]>([
    ['a candidate who is marked and written in', { marks: { C2: 'for' }, writeIns: ['王伟'] }],
    ['with a space', { marks: { C2: 'for' }, writeIns: ['王 伟'] }],
    ['with another dot', { marks: { C1: 'for' }, writeIns: ['阿依•古丽'] }],
    ['a name written twice', { marks: {}, writeIns: ['丁', '丁 '] }],
  ])('counts one person once, as the ledger does: %s (W4)', (_, open) => {
    expect(chosenOn(open, ballot.candidates)).toHaveLength(1)
    const paper: CalledPaper = { marks: { ...open.marks }, writeIns: [...open.writeIns] }
    expect(tallyCalls([paper], ballot).ok).toBe(true)
  })

  it('puts such a paper down where there is one seat, and none that names two', () => {
    call('C2', 'for')
    writeIn('王伟')
    expect(finishPaper('station', at, ballot)).toBe(true)
    call('C2', 'for')
    writeIn('丁')
    expect(finishPaper('station', at, ballot)).toBe(false)
  })

  it('puts down a blank paper by its own key alone, and nothing that was called as blank', () => {
    expect(finishPaper('station', at, ballot)).toBe(false)
    expect(finishPaper('station', at, ballot, 'blank')).toBe(true)
    call('C2', 'for')
    expect(finishPaper('station', at, ballot, 'blank')).toBe(false)
    expect(useCalling.getState().papers).toEqual([{ marks: {}, writeIns: [] }])
  })

  it('takes a paper back into the hand as it was called', () => {
    call('C1', 'against')
    writeIn('丁')
    finishPaper('station', at, ballot)
    stepBack('station', at)
    expect(useCalling.getState()).toMatchObject({ papers: [], open: { marks: { C1: 'against' }, writeIns: ['丁'] } })
  })

  it('keeps the paper in hand for who keyed it, until other papers lie before it', async () => {
    call('C1', 'for')
    await takeUpCalls('station', at, 'typist-2', '')
    expect(useCalling.getState().open).toEqual(BLANK)
    await takeUpCalls('station', at, 'typist-1', '')
    expect(useCalling.getState().open.marks).toEqual({ C1: 'for' })
    laptop.papers = [{ invalid: true }]
    await takeUpCalls('station', at, 'typist-1', '')
    expect(useCalling.getState().open).toEqual(BLANK)
  })

  it('shows what another window has kept, in the place of its own', async () => {
    laptop.papers = [{ invalid: true }, { invalid: true }, { invalid: true }]
    finishPaper('station', at, ballot, 'blank')
    await expect.poll(() => useCalling.getState().refusal?.code).toBe('count.calls-moved')
    expect(useCalling.getState()).toMatchObject({ papers: laptop.papers, kept: 3, saved: true })
    finishPaper('station', at, ballot, 'invalid')
    await expect.poll(() => laptop.papers).toHaveLength(4)
  })
})
