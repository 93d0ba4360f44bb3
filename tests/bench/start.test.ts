import { expect, it } from 'vitest'
import { folder } from '../fixtures/folder.ts'
import { homeOf, started } from './start.ts'

it('The desk that the bench starts answers its search', () => {
  expect(started(homeOf(folder(), 500))).toBeGreaterThan(0)
})
