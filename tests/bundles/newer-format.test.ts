import { beforeAll, describe, expect, it } from 'vitest'
import { sentenceOf } from '#contract/refusals.ts'
import { refusal } from '#contract/result.ts'
import { bench, codeOf } from '../ledger/sample-books.ts'
import { aTown, bookOf, readManifest, sealed, signed, takenApart, type Town } from './town.ts'

const { newLedger } = bench()
let town: Town
beforeAll(async () => {
  town = await aTown(newLedger)
})

describe('a bundle of a format to come', () => {
  it.each([
    ['', {}],
    ['a member', { 'summary.json': Buffer.from('{}') }],
    ['a key of the manifest', {}],
  ])(
    'is refused with the sentence that a newer program is needed, also where it holds what we do not know',
    async (what, more) => {
      const members = await takenApart(
        (await town.seal(town.lead, [bookOf(town.lead, 'D01')])).bytes,
        town.office.keys.ageIdentity,
      )
      const manifest = { ...readManifest(members), format: 'xuance/bundle/3', ...(what.includes('key') && { summary: 1 }) }
      const opened = await town.open(
        await sealed(signed({ ...members, ...more }, manifest, town.lead.keys), town.office.keys.ageRecipient),
      )
      expect(codeOf(opened)).toBe('bundle.newer-format')
      const { zh, en } = sentenceOf(refusal('bundle.newer-format', { format: 'xuance/bundle/3' }))
      expect(zh).toMatch(/更新的选册.*装上/)
      expect(en).toMatch(/newer Xuance.*install/)
    },
  )
})
