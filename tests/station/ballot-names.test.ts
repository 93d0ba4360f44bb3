import { expect, it } from 'vitest'
import { ballotNames } from '#counting/contest-round.ts'
import { nameKey } from '#words/names.ts'

it.each([
  ['written alike', '王伟', '王伟'],
  ['with the dot and without', '阿依·古丽', '阿依古丽'],
  ['with another dot', '阿依·古丽', '阿依•古丽'],
])('namesakes on one ballot are told apart: %s', (_, a, b) => {
  const names = [
    ...ballotNames([
      { candidate: 'C1', name: a },
      { candidate: 'C2', name: b },
      { candidate: 'C3', name: '丁' },
    ]).values(),
  ]
  expect(new Set(names.map(nameKey)).size).toBe(3)
  expect(names[2]).toBe('丁')
})
