import { beforeAll, describe, expect, it } from 'vitest'
import { sentenceOf } from '#contract/refusals.ts'
import { refusal } from '#contract/result.ts'
import { bench, codeOf } from '../ledger/sample-books.ts'
import { aTown, bookOf, readManifest, sealed, signed, states, takenApart, type Town } from './town.ts'

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

describe('an entry of a type that readers of format 2 do not know', () => {
  it('raises the format of the bundle it travels in, so that they refuse it whole and say why', async () => {
    const before = await town.seal(town.lead, [bookOf(town.lead, 'D01')])
    states(town.lead, (append) =>
      append('D01', 'person.replaced', { person: '新来的人', name: '新来的人', roles: ['clerk'], reason: '有人病了' }),
    )
    const after = await town.seal(town.lead, [bookOf(town.lead, 'D01')])
    expect([before.manifest.format, after.manifest.format]).toEqual(['xuance/bundle/1', 'xuance/bundle/4'])
    expect(codeOf(await town.open(after.bytes))).toBe('ok')
  })

  it('raises it by a field, too: who opens on another day says so to readers that know the word', async () => {
    states(town.desk, (append) =>
      append('D01', 'station.opened', {
        rollVersion: 1,
        rollSha256: 'a'.repeat(64),
        papers: {},
        checklist: {},
        otherDay: '大雪封路',
      }),
    )
    const { manifest, bytes } = await town.seal(town.desk, [bookOf(town.desk, 'D01')])
    expect(manifest.format).toBe('xuance/bundle/5')
    expect(codeOf(await town.open(bytes))).toBe('ok')
  })

  it.each(['xuance/bundle/4', 'xuance/bundle/5'])('has to be there where the format says so: %s', async (format) => {
    const nothing = await aTown(newLedger)
    const members = await takenApart(
      (await nothing.seal(nothing.desk, [bookOf(nothing.desk, 'D01')])).bytes,
      nothing.office.keys.ageIdentity,
    )
    const manifest = { ...readManifest(members), format }
    expect(
      codeOf(await nothing.open(await sealed(signed(members, manifest, nothing.desk.keys), nothing.office.keys.ageRecipient))),
    ).toBe('bundle.bad-manifest')
  })
})
