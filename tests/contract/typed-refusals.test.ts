import { expect, it } from 'vitest'
import { sentenceOf } from '#contract/refusals.ts'
import { named, refusal, refuse, type Refusal, type Result, type Withheld } from '#contract/result.ts'

// `node run.mjs types` reads this file: a line below that began to compile would fail there.

/** Never called: what the compiler has to turn down. */
export function turnedDown(code: string, closed: boolean, told: Refusal): readonly unknown[] {
  return [
    // @ts-expect-error There is no such row.
    refuse('proxy.over-limits', { agent: 'D01-0001', limit: 3 }),
    // @ts-expect-error A text is not yet a code.
    refuse(code),
    // @ts-expect-error A parameter is missing.
    refuse('proxy.over-limit', { agent: 'D01-0001' }),
    // @ts-expect-error All of them are.
    refuse('proxy.over-limit'),
    // @ts-expect-error One is misspelled.
    refuse('proxy.over-limit', { agent: 'D01-0001', limits: 3 }),
    // @ts-expect-error One is nowhere in the row.
    refuse('proxy.over-limit', { agent: 'D01-0001', limit: 3, book: 'D01' }),
    // @ts-expect-error A row without parameters takes none.
    refuse('app.busy', { place: 'D01' }),
    // @ts-expect-error One that may be lacking is left out, not undefined.
    refuse('pin.wrong', { seconds: undefined }),
    // @ts-expect-error One of two codes asks for what the other lacks.
    refuse(closed ? 'station.closed' : 'station.box-out', { constituency: 'D01' }),
    // @ts-expect-error Nor is a refusal written by hand without its parameters.
    ((): Refusal => ({ code: 'proxy.over-limit', params: { agent: 'D01-0001' } }))(),
    // @ts-expect-error Screens cannot ask for another code than the table's.
    told.code === 'pin.waits',
    // @ts-expect-error Which parameters there are shows with the code.
    told.params.seconds,
    // @ts-expect-error Whoever knows the names gives all that are lacking.
    named<'print.cancelled', { readonly constituency: string }>({ code: 'print.cancelled', params: {} }, { constituency: 'D01' }),
    // @ts-expect-error One whose names are kept back is no refusal that has them.
    ((withheld: Withheld): Refusal => withheld)({ code: 'pin.wrong', params: {} }),
    // @ts-expect-error A use case that promises two codes has no third.
    ((): Result<null, 'app.busy' | 'app.begun'> => refuse('keys.locked'))(),
  ]
}

it('a refusal carries its code and what its row asks for, and nothing else', () => {
  const closed = Number('1') === 1
  expect(refuse(closed ? 'station.closed' : 'station.not-open', { constituency: 'D01' })).toEqual({
    ok: false,
    error: { code: 'station.closed', params: { constituency: 'D01' } },
  })
  expect(refusal('app.busy')).toEqual({ code: 'app.busy', params: {} })
  expect([refusal('pin.wrong'), refusal('pin.wrong', { seconds: 30 })].map(({ params }) => params)).toEqual([{}, { seconds: 30 }])
  expect(sentenceOf({ ...refusal('app.incident', { incident: '1a2b' }), incident: '1a2b' }).zh).toContain('（编号1a2b）')
})
