import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { closeLedger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { registerOf } from '#office/registers/print-registers.ts'
import { checkSetup } from '#office/setup/check-setup.ts'
import { electionDraft } from '#office/setup/change-election.ts'
import { provision } from '#office/stations/provision.ts'
import { electionOf } from '#roll/election.ts'
import { packs } from '#rules/packs/index.ts'
import { zhejiang2021 } from '#rules/packs/zhejiang-2021.ts'
import type { RulePack } from '#rules/pack.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { approveHere, checkProxyHere } from '#station/proxies/approve-proxy.ts'
import { admin, certify, codeOf, need, newLaptop, station, two } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card, townOf } from '../fixtures/laptop.ts'

const ID = 'made-up-2026'

/**
 * A county of no province: the roll hangs out twenty-five days, an agent takes two, a constituency may have five
 * seats, and the first register has five columns under a name of its own.
 */
const madeUp: RulePack = {
  ...zhejiang2021,
  id: ID,
  deadlines: zhejiang2021.deadlines.map((term) =>
    term.id === 'roll-published' && term.elections.includes('general') ? { ...term, days: -25 } : term,
  ),
  seats: { ...zhejiang2021.seats, most: { value: 5, article: '细则 9' } },
  proxies: {
    ...zhejiang2021.proxies,
    limit: { value: 2, article: '细则 30' },
  },
  registers: zhejiang2021.registers.map((register) =>
    register.register === 1
      ? {
          ...register,
          title: '选民总册',
          columns: register.columns.filter(({ key }) => ['seq', 'card', 'name', 'birth', 'idNumber'].includes(key)),
        }
      : register,
  ),
}

/** The packs that this program knows, as if it had come with this one. */
const known = packs as Record<string, RulePack>
known[ID] = madeUp

const at = folder()
const town = await townOf(at, 12, ID)
const lead = await station(town, at, 'lead')
afterAll(() => {
  for (const { ledger } of [town, lead]) closeLedger(ledger)
  delete known[ID]
})

describe('a county with a law of its own, swapped in as data', () => {
  it('is named by the election, and its terms are reckoned', () => {
    expect(electionOf(town.ledger).body.pack).toBe(ID)
    const { draft } = electionDraft(town.ledger)
    const last = (rulePack: string) =>
      need(checkSetup({ ...draft, rulePack }, '2026-10-01')).calendar.find(({ id }) => id === 'roll-published')?.last
    expect([last(ID), last('zhejiang-2021')]).toEqual(['2026-11-20', '2026-11-25'])
  })

  it('has the seats it allows', () => {
    const { draft } = electionDraft(town.ledger)
    const [first, ...others] = draft.constituencies
    const four = { ...draft, constituencies: [{ ...first!, countySeats: '4' }, ...others] }
    const codes = (rulePack: string) => need(checkSetup({ ...four, rulePack }, '2026-10-01')).findings.map(({ code }) => code)
    expect(codes(ID)).toEqual([])
    expect(codes('zhejiang-2021')).toEqual(['E.128'])
  })

  it('has the registers it keeps', () => {
    const { title, columns } = registerOf(town.ledger, 'D01', 1)
    expect(title).toContain('选民总册')
    expect(columns.map(({ label }) => label)).toEqual(['序号', '选民证号', '姓名', '出生日期', '公民身份号码'])
  })

  it('is what its stations go by: two for an agent', () => {
    const left = (principal: number) => checkProxyHere(lead.ledger, card(principal), card(1)).left
    expect(left(2)).toBe(2)
    for (const principal of [2, 3])
      need(
        approveHere(
          lead.ledger,
          { actor: two },
          { principal: card(principal), agent: card(1), reason: '外出', means: '书面', document: `W${principal}` },
        ),
      )
    expect(left(4)).toBe(0)
    const third = { principal: card(4), agent: card(1), reason: '外出', means: '书面', document: 'W4' } as const
    expect(codeOf(approveHere(lead.ledger, { actor: two }, third))).not.toBe('ok')
    expect(factsOf(lead.ledger, 'proxy.approved')).toHaveLength(2)
  })

  it('and a laptop whose program has it not takes nothing of it, and says which law it lacks', async () => {
    const other = await newLaptop(at, 'other')
    certify(town, other, 'desk')
    const { path } = need(await provision(town.ledger, town.keys, admin, 'D01', other.stick))
    delete known[ID]
    const refused = await receiveBundle(other.ledger, other.keys, readFileSync(path), fingerprintOf(town.keys).join(' '))
    known[ID] = madeUp
    expect(refused).toMatchObject({ error: { code: 'law.unknown', params: { pack: ID } } })
    expect(
      need(await receiveBundle(other.ledger, other.keys, readFileSync(path), fingerprintOf(town.keys).join(' '))),
    ).toBeTruthy()
    closeLedger(other.ledger)
  })
})
