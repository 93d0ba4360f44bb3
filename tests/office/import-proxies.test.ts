import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { strToU8 } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { openLedger, type Ledger } from '#ledger/open.ts'
import { done } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { importProxies } from '#office/importing/import-proxies.ts'
import { describeStation } from '#office/setup/describe-station.ts'
import { createElection } from '#office/setup/create-election.ts'
import { readConstituencies, readElectionFile } from '#office/setup/setup-files.ts'
import { againstProxy } from '#roll/against-proxy.ts'
import { rollOf } from '#roll/election.ts'
import { authorisationsOf } from '#ledger/standing/authorisations.ts'
import { admin, householdCsv, need, PASSPHRASE, publish, publishThroughGates, villagers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card } from '../fixtures/laptop.ts'
import { quickKeys } from '../fixtures/quick-keys.ts'

/** A town of one constituency with twelve voters; of two, the second without any yet. */
async function smallTown(codes = /^D01/u): Promise<Ledger> {
  const ledger = need(openLedger(join(folder(), 'office.sqlite'), { create: true }))
  const keys = need(await quickKeys(ledger, PASSPHRASE))
  const example = (name: string) => readFileSync(join(import.meta.dirname, '../../examples/qingxi', name), 'utf8')
  const file = need(readElectionFile('election.json', example('election.json')))
  const lines = example('constituencies.csv').split('\n')
  const areas = need(readConstituencies('c.csv', lines.filter((line, i) => i === 0 || codes.test(line)).join('\n')))
  need(await createElection(ledger, keys, admin, { draft: { ...file, ...areas }, mode: 'rehearsal' }))
  publish({ ledger, keys }, villagers(12))
  return ledger
}

const HEADINGS = '委托书编号,委托人,委托人身份号码,受委托人,受委托人身份号码,委托原因,委托方式,收到时间,选举委员会意见,同意时间'

type Row = readonly [document: string, principal: number, agent: number, received: string]

describe('a second list of authorisations', () => {
  let ledger: Ledger
  beforeEach(async () => {
    ledger = await smallTown()
  })

  function bring(name: string, ...rows: readonly Row[]) {
    const people = new Map(rollOf(ledger, 'D01').map(({ voter, fields }) => [voter, `${fields.name},${fields.idNumber}`]))
    const lines = rows.map(([document, principal, agent, received]) =>
      [document, people.get(card(principal)), people.get(card(agent)), '外出', '书面', received, '同意', '2026-12-05'].join(','),
    )
    const imported = need(importProxies(ledger, admin, name, strToU8([HEADINGS, ...lines].join('\n'))))
    return { accepted: imported.accepted, kinds: imported.findings.map(({ kind, row }) => `${row} ${kind}`) }
  }
  const agentsOf = (n: number) => authorisationsOf(ledger, 'principal', card(n)).map(({ agent }) => agent)

  it('finds no place beyond the limit that the first has filled, whatever times it names', () => {
    bring('one.csv', ['W1', 1, 9, '2026-12-03'], ['W2', 2, 9, '2026-12-03'], ['W3', 3, 9, '2026-12-03'])
    expect(bring('two.csv', ['W4', 4, 9, '2026-12-01'])).toEqual({ accepted: 0, kinds: ['2 over_limit'] })
    expect(agentsOf(4)).toEqual([])
  })

  it('closes at the hour at which the station of that constituency opens', () => {
    const people = new Map(rollOf(ledger, 'D01').map(({ voter, fields }) => [voter, `${fields.name},${fields.idNumber}`]))
    const row = `W1,${people.get(card(1))},${people.get(card(9))},外出,书面,2026-12-03,同意,2026-12-15 06:45`
    const read = () => need(importProxies(ledger, admin, 'early.csv', strToU8(`${HEADINGS}\n${row}`)))
    need(describeStation(ledger, admin, { constituency: 'D01', open: '06:30' }))
    expect(read()).toMatchObject({ accepted: 0, findings: [{ kind: 'approved_late', params: { limit: '2026-12-15 06:30' } }] })
    need(describeStation(ledger, admin, { constituency: 'D01' }))
    expect(read()).toMatchObject({ accepted: 1, findings: [] })
  })

  it('names both people of each row where that is asked', () => {
    const line = (n: number) => rollOf(ledger, 'D01').find(({ voter }) => voter === card(n))!.fields
    const [one, two] = [line(1), line(9)]
    const text = `${HEADINGS}\nW1,${one.name},${one.idNumber},${two.name},${two.idNumber},外出,书面,2026-12-03,同意,2026-12-05`
    const { people } = need(importProxies(ledger, admin, 'list.csv', strToU8(text), { list: true }))
    expect(people).toMatchObject([
      { file: 'list.csv', row: 2, name: one.name, idNumber: one.idNumber, constituency: 'D01', waits: [] },
      { file: 'list.csv', row: 2, part: 2, name: two.name, idNumber: two.idNumber, constituency: 'D01', waits: [] },
    ])
  })

  it('says of each row what the form says of the two: a candidate who is to vote for another, too', () => {
    const voters = rollOf(ledger, 'D01')
    const [{ fields }] = voters.filter(({ voter }) => voter === card(9)) as [(typeof voters)[number]]
    const list = { contest: 'D01', list: 'formal' as const, candidates: [{ candidate: card(9), name: fields.name }] }
    write(ledger, { actor: admin }, (append) => done(append('town', 'candidate.listed', list)))
    bring('one.csv', ['W1', 5, 6, '2026-12-03'])
    const cases: readonly Row[] = [
      ['W2', 1, 9, '2026-12-03'],
      ['W3', 6, 7, '2026-12-03'],
      ['W4', 5, 8, '2026-12-03'],
      ['W5', 2, 2, '2026-12-03'],
    ]
    const said = cases.map(([, principal, agent]) => {
      const asked = { principal: card(principal), agent: card(agent), reason: '外出', means: '书面', poll: 'before' } as const
      return againstProxy(ledger, asked).map(({ kind }) => kind)
    })
    expect(said).toEqual([['candidate_as_proxy'], ['chain'], ['duplicate_authorisation'], ['self_proxy']])
    const { kinds, accepted } = bring('two.csv', ...cases)
    expect(kinds).toEqual(said.flatMap((each, i) => each.map((kind) => `${i + 2} ${kind}`)))
    expect(accepted).toBe(1)
  })

  it('gives nobody a second agent', () => {
    bring('one.csv', ['W1', 1, 9, '2026-12-03'])
    expect(bring('two.csv', ['W9', 1, 8, '2026-12-01'])).toEqual({ accepted: 0, kinds: ['2 duplicate_authorisation'] })
    expect(agentsOf(1)).toEqual([card(9)])
  })

  it('adds no link to a chain, at either end, also where it lists the first again', () => {
    bring('one.csv', ['W1', 1, 2, '2026-12-03'])
    const again: Row = ['W1', 1, 2, '2026-12-03']
    expect(bring('two.csv', again, ['W2', 2, 3, '2026-12-04'], ['W3', 4, 1, '2026-12-02'])).toEqual({
      accepted: 1,
      kinds: ['3 chain', '4 chain'],
    })
    expect([agentsOf(2), agentsOf(4)]).toEqual([[], []])
  })

  it('is known by its documents where it is brought again', () => {
    const rows: readonly Row[] = [
      ['W1', 1, 9, '2026-12-03'],
      ['W2', 2, 9, '2026-12-03'],
    ]
    bring('one.csv', ...rows)
    expect(bring('two.csv', ...rows, ['W3', 3, 9, '2026-12-04'])).toEqual({ accepted: 3, kinds: [] })
  })

  it('is not taken for known where another constituency’s station has written the same number', async () => {
    ledger = await smallTown(/^D0[12]/u)
    const others = villagers(2).map((each) => ({ ...each, village: '下宅村', group: '1', household: '0301' }))
    need(importHouseholds(ledger, admin, 'D02.csv', householdCsv(others)))
    need(decideAll(ledger, admin))
    publishThroughGates(ledger, 'D02')
    const [principal, agent] = rollOf(ledger, 'D02').map(({ voter }) => voter)
    const body = { principal: principal!, agent: agent!, reason: '外出', means: '书面', document: 'W1' } as const
    need(write(ledger, { actor: admin }, (append) => done(append('D02', 'proxy.approved', body).hash)))
    bring('one.csv', ['W1', 1, 9, '2026-12-03'])
    expect(agentsOf(1)).toEqual([card(9)])
  })
})
