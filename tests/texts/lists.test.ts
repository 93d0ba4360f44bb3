import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { refusals, sentenceOf, type RefusalCode } from '#contract/refusals.ts'
import { findingCodes, findings, statedFinding } from '#rules/findings.ts'

const SCREENS = fileURLToPath(new URL('../../src-renderer/', import.meta.url))
/** Chinese signs between pieces that are put together: they stand in texts/punctuation.ts, with the English ones. */
const PUT_TOGETHER = /join\(\s*'[、；，]'|\}[：；、（]|[：；、]\$\{/u

test('what is put together on the screens is put together by the signs of the language in use', () => {
  const files = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('texts/') && file !== 'ui/law/finding.ts')
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter((file) => PUT_TOGETHER.test(readFileSync(join(SCREENS, file), 'utf8')))).toEqual([])
})

/** Parameters in somebody else's words stand as they wrote them. */
const THEIRS = new Set(['file', 'path', 'reason', 'written'])
const slotsIn = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot!)).filter((slot) => !THEIRS.has(slot))
const three = (slots: readonly string[]) => Object.fromEntries(slots.map((slot) => [slot, '一、二、三']))

test('an English sentence lists between commas what the rules found', () => {
  const told = findingCodes.map((code) => {
    const { kind, en } = findings[code]
    const { message, remedy } = statedFinding(kind, three(slotsIn(en))).en
    return `${code} ${message} ${remedy}`
  })
  expect(told.filter((text) => text.includes('、'))).toEqual([])
  expect(told.filter((text) => text.includes('一, 二, 三')).length).toBeGreaterThan(50)
})

test('and so does one that refuses', () => {
  const told = (Object.keys(refusals) as RefusalCode[]).map((code) => {
    const { en, besides = [] } = refusals[code] as { en: readonly string[]; besides?: readonly string[] }
    return `${code} ${sentenceOf({ code, params: three([...slotsIn(en), ...besides]) }).en}`
  })
  expect(told.filter((text) => text.includes('、'))).toEqual([])
})
