import { expect, it } from 'vitest'
import { said } from '#hosts/cli/said.ts'
import { gates } from '../../src-renderer/texts/zh/gates.ts'

it('the Chinese answers of the command line have a word for every count that the screens have one for', () => {
  expect(Object.keys(gates.counts).filter((code) => said('count', code) === code)).toEqual([])
})
