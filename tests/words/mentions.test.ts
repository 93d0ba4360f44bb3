import { expect, test } from 'vitest'
import { mentioning, searchedBy } from '#words/mentions.ts'

const LINE = searchedBy(['阿依·古丽', 'D01-0042', '2026-12-15', 3])

test.each([
  ['as it is written', '阿依·古丽'],
  ['with another dot', '阿依•古'],
  ['without one', '依古丽'],
  ['with a space', ' 阿依 古丽 '],
  ['with a sign nobody sees', '阿依\u200B古丽'],
  ['by full-width letters and digits', 'ｄ０１－００４２'],
  ['by a part of the number', '0042'],
  ['by a day', '2026-12'],
  ['by nothing', '  '],
])('a line is found %s', (_, sought) => {
  expect(mentioning(sought)(LINE)).toBe(true)
})

test('a name with a radical is found by its character, and the other way round', () => {
  expect(mentioning('方小明')(searchedBy(['⽅小明']))).toBe(true)
  expect(mentioning('⽅小')(searchedBy(['方小明']))).toBe(true)
})

test.each([
  ['somebody else', '古丽娜'],
  ['what stands in two cells', '古丽D01'],
])('and not by %s', (_, sought) => {
  expect(mentioning(sought)(LINE)).toBe(false)
})
