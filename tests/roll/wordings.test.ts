import { describe, expect, it } from 'vitest'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeLedger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { otherLaw, packHash, wordingOf } from '#roll/law.ts'
import { idsOfWordings, packById, packs } from '#rules/packs/index.ts'
import { wordings } from '#rules/packs/wordings.ts'
import { machine } from '../people/staffed.ts'

describe('the wordings of a rule pack', () => {
  it.each(wordings)('$sha256 is read as it was published', ({ pack, sha256 }) => {
    const id = wordingOf({ id: pack, sha256 })!
    expect(id).toBe(`${pack}@${sha256.slice(0, 12)}`)
    expect(packHash(id)).toBe(sha256)
    expect(otherLaw({ id: pack, sha256 })).toBeUndefined()
  })

  it.each(Object.keys(packs))('%s by itself is the newest', (id) => {
    expect(idsOfWordings(id)[0]).toBe(id)
    expect(wordingOf({ id, sha256: packHash(id) })).toBe(id)
  })

  it('are answered by the committee like the newest', () => {
    const [older] = wordings
    const answered = `${older!.pack}@${older!.sha256.slice(0, 12)}+v=found`
    const stated = { id: `${older!.pack}+v=found`, sha256: packHash(answered) }
    expect(wordingOf(stated)).toBe(answered)
    expect(packById(answered)!.outcome.participantsAreFound?.value).toBe(true)
  })

  it('stay those an election was created with', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'wordings-')), 'office.sqlite')
    const { pack, sha256 } = wordings.at(-1)!
    const ledger = machine(path, 'town', 'live', { pack, packSha256: sha256 })
    const { body } = electionOf(ledger)
    closeLedger(ledger)
    expect(body.packSha256).toBe(sha256)
    expect(packById(body.pack)!.outcome.revoteAmongTied).toBeUndefined()
  })

  it('that are none are refused, and so is a pack there is none of', () => {
    expect(otherLaw({ id: 'zhejiang-2021', sha256: '0'.repeat(64) })).toMatchObject({ error: { code: 'law.differs' } })
    expect(otherLaw({ id: 'constructor', sha256: '0'.repeat(64) })).toMatchObject({ error: { code: 'law.unknown' } })
    expect(packById('zhejiang-2021@000000000000')).toBeUndefined()
    expect(packById('zhejiang-2021@')).toBeUndefined()
  })
})
