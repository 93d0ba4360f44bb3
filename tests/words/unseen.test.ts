import { describe, expect, it } from 'vitest'
import { procedures } from '#contract/index.ts'
import { sentenceOf } from '#contract/refusals.ts'
import { refusal } from '#contract/result.ts'
import { statedFinding } from '#rules/findings.ts'
import { Reason, Word } from '#words/fields.ts'
import { TypedLine, TypedReason, TypedWord } from '#words/typed.ts'
import { seen, unseenIn, withoutUnseen } from '#words/unseen.ts'
import { xuance } from '../fixtures/xuance.ts'

const UNSEEN: readonly (readonly [name: string, sign: string, shown: string])[] = [
  ['NUL', '\0', 'U+0000'],
  ['BEL', '\u0007', 'U+0007'],
  ['escape', '\u001B', 'U+001B'],
  ['delete', '\u007F', 'U+007F'],
  ['a C1 control', '\u009B', 'U+009B'],
  ['a right-to-left override', '\u202E', 'U+202E'],
  ['an embedding', '\u202A', 'U+202A'],
  ['an isolate', '\u2066', 'U+2066'],
  ['the end of an isolate', '\u2069', 'U+2069'],
  ['a right-to-left mark', '\u200F', 'U+200F'],
  ['a left-to-right mark', '\u200E', 'U+200E'],
  ['U+FFFE', '\uFFFE', 'U+FFFE'],
  ['U+FFFF', '\uFFFF', 'U+FFFF'],
  ['a noncharacter in between', '\uFDD0', 'U+FDD0'],
  ['a noncharacter of another plane', '\u{2FFFE}', 'U+2FFFE'],
  ['half a character', '\uD843', 'U+D843'],
]

describe('a sign that cannot be seen', () => {
  it.each(UNSEEN)('is named and shown by its code point, and left out: %s', (_, sign, shown) => {
    expect(unseenIn(`王${sign}小明`)).toBe(shown)
    expect(seen(`王${sign}小明${sign}`)).toBe(`王‹${shown}›小明‹${shown}›`)
    expect(withoutUnseen(`王${sign}小明`)).toBe('王小明')
  })

  it.each(UNSEEN)('is refused where it is typed, and read where a book has it: %s', (_, sign) => {
    const text = `王${sign}小明`
    for (const typed of [TypedWord, TypedLine, TypedReason]) expect(typed.safeParse(text).success).toBe(false)
    expect([Word.parse(text), Reason.parse(text)]).toEqual([text, text])
  })

  it.each(UNSEEN)('does not turn a sentence round: %s', (_, sign, shown) => {
    const { zh, en } = sentenceOf(refusal('app.bad-input', { name: 'x', field: `王${sign}` }))
    for (const text of [zh, en]) expect([text.includes(`王‹${shown}›`), text.includes(sign)]).toEqual([true, false])
    const { message } = statedFinding('name_char_lost', { name: `王${sign}` })
    expect([message.includes(`王‹${shown}›`), message.includes(sign)]).toEqual([true, false])
  })

  it('is none of what names hold: rare characters, separators, Uyghur, Tibetan, spaces', () => {
    const names = ['𬸚', '玛依拉·艾合买提', 'ئايگۈل', 'བསྟན་འཛིན', '王 伟', '㐂𠮷', 'Ö’Neill']
    for (const name of names) expect([TypedWord.parse(name), seen(name), withoutUnseen(name)]).toEqual([name, name, name])
  })

  it('is no line end: in a reason that is a space', () => {
    expect(TypedReason.parse(' 认错人，\r\n已退票\t \n')).toBe('认错人， 已退票')
  })
})

describe('what screens and scripts send', () => {
  const hash = '0'.repeat(64)
  const sign = '\u202E'
  it.each([
    ['voting.undo', 'reason', { ref: hash, returned: {}, reason: `认错${sign}` }],
    ['station.open', 'checklist', { papers: {}, checklist: { cameras: sign } }],
    ['voting.incident', 'what', { what: `下雨${sign}` }],
    ['proxies.approve', 'document', { principal: 'D01-0001', agent: 'D01-0002', reason: '外出', means: '书面', document: sign }],
    ['boxes.assign', 'voters', { box: '1', voters: [{ voter: 'D01-0001', reason: `行动${sign}` }] }],
    [
      'roll.object',
      'name',
      { constituency: 'D01', version: 1, on: '2026-12-01', by: '甲', name: sign, claim: 'omitted', text: '漏' },
    ],
    ['count.join-write-ins', 'as', { contest: 'D01', round: 'first', names: ['甲'], as: `甲${sign}`, reason: '同一人' }],
    ['count.call', 'papers', { contest: 'D01', round: 'first', batch: 1, papers: [{ marks: {}, writeIns: [`甲${sign}`] }] }],
  ] as const)('%s is refused, and says which field it is', (name, field, input) => {
    const read = procedures[name].input.safeParse(input)
    expect(read.error?.issues[0]).toMatchObject({ message: 'unseen U+202E' })
    expect(read.error?.issues[0]?.path[0]).toBe(field)
    const clean: unknown = JSON.parse(JSON.stringify(input).replaceAll(sign, '好'))
    expect(procedures[name].input.safeParse(clean).success).toBe(true)
  })
})

describe('the command line', () => {
  it('refuses an option with such a sign, and names the option', () => {
    const asked = xuance(['office', 'fingerprint', '--ledger', 'office\u2066.sqlite'])
    expect(asked.exit).toBe(2)
    expect(asked.stderr).toContain('--ledger holds a sign that cannot be seen (U+2066)')
  })
})
