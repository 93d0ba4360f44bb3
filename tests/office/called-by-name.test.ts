import { expect, it } from 'vitest'
import { join } from 'node:path'
import { procedures } from '#contract/index.ts'
import { done } from '#contract/result.ts'
import { createDispatcher } from '#hosts/dispatcher.ts'
import { openPlaces } from '#hosts/places.ts'
import type { Session } from '#hosts/session.ts'
import { closeLedger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { OFF_STAFF } from '#roll/assignments.ts'
import { EVERYONE } from '#words/roles.ts'
import { eveningOffice } from '../fixtures/evening-office.ts'
import { admin, need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

/** Where an answer carries ids and codes for whoever acts on them. */
const CARRIED = /^(person|staff|role|roles|what|device|replaces|candidate|book|en)$/

type Leaf = readonly [at: string, text: string]

const leaves = (answer: unknown, at: string): readonly Leaf[] => {
  if (typeof answer === 'string') return [[at, answer]]
  if (Array.isArray(answer)) return answer.flatMap((each) => leaves(each, at))
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([key, value]) => (CARRIED.test(key) ? [] : leaves(value, `${at}.${key}`)))
}

it('no answer of the office tells of anybody by id, of a laptop by its number, or of a role by its code, also once they have left', async () => {
  const { home, town, sticks } = await eveningOffice(folder())
  const { ledger } = town
  const called = {
    registrar: '登记某',
    reviewer: '审核某',
    committee: '委员某',
    'office-admin': '管理某',
    'committee-2': '委员乙',
  }
  const were = Object.entries(called).map(([person, name]) => ({ person, name, roles: ['registrar'] }))
  need(assignPeople(ledger, admin, were))
  need(assignPeople(ledger, admin, were.map((each) => ({ ...each, roles: [OFF_STAFF] })))) // prettier-ignore
  for (const stick of [sticks.final, sticks.doubted, sticks.copied]) await mergeBundle(ledger, town.keys, admin, stick)
  const staff = factsOf(ledger, 'person.assigned').flatMap(({ body: { person, name } }) => (person === name ? [] : [person]))
  const laptops = factsOf(ledger, 'device.certified').map(({ body: { device } }) => device)
  closeLedger(ledger)
  const places = openPlaces(join(home, 'live'))
  const dispatcher = createDispatcher({
    places,
    work: { 'app.rehearse': () => async () => done(null) },
    log: (line) => expect.fail(line),
  })
  const answered: string[] = []
  const raw: Leaf[] = []
  const queries = Object.entries(procedures).filter(([, { kind, place }]) => kind === 'query' && place === 'office')
  for (const [name, { roles }] of queries)
    for (const input of [{}, { contest: 'D01' }, { constituency: 'D01' }]) {
      const session = { actorAt: () => [{ person: 'office-admin', role: roles[0] ?? 'admin' }] } as unknown as Session
      const reply = await dispatcher.dispatch({ kind: 'query', name, place: 'office', input }, session)
      if (!reply.ok) continue
      answered.push(name)
      const isRaw = (word: string): boolean =>
        new Set<string>([...staff, ...laptops, ...EVERYONE]).has(word) || laptops.some((each) => word.includes(each))
      raw.push(...leaves(reply.value, name).filter(([, text]) => text.split(/[、，,（）()：:\s]+/u).some(isRaw)))
    }
  await dispatcher.close()
  places.close()
  expect(answered).toEqual(expect.arrayContaining(['roll.gates', 'results.contest', 'imports.list', 'office.today']))
  expect(raw).toEqual([])
})
