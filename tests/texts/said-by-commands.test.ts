import { describe, expect, it } from 'vitest'
import { said } from '#hosts/cli/said.ts'
import { gates } from '../../src-renderer/texts/zh/gates.ts'
import { printRoom } from '../../src-renderer/texts/zh/print-room.ts'
import { today } from '../../src-renderer/texts/zh/today.ts'

describe('the Chinese answers of the command line have a word for what the screens have one for', () => {
  it.each([
    ['count', gates.counts],
    ['step', today.steps],
    ['print', printRoom.what],
  ] as const)('%s', (what, words) => {
    expect(Object.keys(words).filter((code) => said(what, code) === code)).toEqual([])
  })
})
