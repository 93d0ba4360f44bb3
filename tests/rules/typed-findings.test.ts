import { expect, it } from 'vitest'
import { found } from '#office/reading/finding.ts'
import { refused } from '#rules/count/count-fields.ts'
import { codeOfKind, finding, findingOfKind, statedFinding, type Finding, type FindingCode } from '#rules/findings.ts'

// `node run.mjs types` reads this file: a line below that began to compile would fail there.

/** Never called: what the compiler has to turn down. */
export function turnedDown(code: string, late: boolean): readonly unknown[] {
  return [
    // @ts-expect-error There is no such row.
    finding('W.999', { printed: 500, accounted: 499 }),
    // @ts-expect-error A text is not yet a code.
    finding(code),
    // @ts-expect-error A parameter is missing.
    finding('W.202', { printed: 500 }),
    // @ts-expect-error All of them are.
    finding('W.202'),
    // @ts-expect-error One is misspelled.
    finding('W.202', { printed: 500, accountd: 499 }),
    // @ts-expect-error A row without slots takes none.
    finding('W.205', { name: '赵一' }),
    // @ts-expect-error One of two codes asks for what the other lacks.
    finding(late ? 'E.181' : 'W.182', { name: '赵一' }),
    // @ts-expect-error A finding has the parameters of its own code.
    ((): Finding<'E.203'> => finding('W.202', { printed: 500, accounted: 499 }))(),
    // @ts-expect-error Before its code is looked at nobody knows which those are.
    ((each: Finding) => each.params['printed'])(finding('W.202', { printed: 500, accounted: 499 })),
    // @ts-expect-error What an entry tells of by kind was not checked, and is no finding of ours.
    ((): Finding => statedFinding('quorum_failed', { roll: 1000 }))(),
    // @ts-expect-error By kind the same is asked.
    findingOfKind('quorum_failed', { roll: 1000 }),
    // @ts-expect-error A kind is not a code.
    finding('quorum_failed', { roll: 1000, participants: 500 }),
    // @ts-expect-error Of a kind that is a text there may be no code.
    ((): FindingCode => codeOfKind(code))(),
    // @ts-expect-error The finding of a row names what its kind does.
    found('row_differs', 'row', { name: '赵一' }),
    // @ts-expect-error So does the finding of a count.
    refused('E.224', 'seats', { seats: 4, least: 1 }),
  ]
}

it('a finding of a row says what its kind does, the row itself apart', () => {
  expect(found('unreadable_row', 'name', {})).toEqual({ kind: 'unreadable_row', field: 'name', blocking: true, params: {} })
  expect(codeOfKind('unreadable_row')).toBe('E.016')
})
