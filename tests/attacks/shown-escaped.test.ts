import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { procedures } from '#contract/index.ts'
import { done } from '#contract/result.ts'
import { createDispatcher } from '#hosts/dispatcher.ts'
import { openPlaces } from '#hosts/places.ts'
import type { Session } from '#hosts/session.ts'
import { closeLedger } from '#ledger/open.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { unseenIn } from '#words/unseen.ts'
import { admin, codeOf } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bundleOf } from './attack.ts'
import { closedAs, count, properly } from './facts.ts'
import { staffOf } from './knowledge.ts'
import { attackedTown, officeAt } from './town.ts'

const EVIL = '张\u202E三\uFFFF'

/** Where an answer holds what no eye sees. */
const unseenAt = (answer: unknown, at = ''): readonly string[] => {
  if (typeof answer === 'string') return unseenIn(answer.replaceAll(/[\t\n\r]/gu, '')) === undefined ? [] : [at]
  if (Array.isArray(answer)) return answer.flatMap((each, i) => unseenAt(each, `${at}[${i}]`))
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([key, value]) => [
    ...unseenAt(value, `${at}.${key}`),
    ...(unseenIn(key) === undefined ? [] : [`${at} names it`]),
  ])
}

it('whatever a received book holds, each answer of the office shows it by its code point', async () => {
  const at = folder()
  const town = await attackedTown(at)
  const home = join(at, 'home')
  mkdirSync(home)
  const { ledger, keys } = officeAt(town, 'before', home)
  const path = join(at, 'D02_names_20261215-200000.xuance')
  const bytes = await bundleOf(town, {
    by: 'lead',
    moment: 'before',
    from: 'open',
    states: (k, say) => {
      say({ type: 'incident', body: { what: '停\u202E电', done: 'x\u0000y' } })
      say({
        type: 'person.replaced',
        actor: staffOf('D02', 'lead', 'overseer-1'),
        body: { person: `n${EVIL}`, name: EVIL, roles: ['clerk'], reason: `病\u202E` },
      })
      say(closedAs(k.contests('D02'), 9))
      const votes = k.candidates('D02').map(({ candidate }) => ({ candidate, for: 0, against: 5, abstain: 0, void: 0 }))
      const figures = { collected: 5, valid: 5, invalid: 0, votes, writeIns: [{ name: EVIL, for: 5 }] }
      const ref = count(say, 'D02', figures, properly('D02'))
      const body = { contest: 'D02', round: 'first', ref, count: '0'.repeat(64) }
      say({ type: 'result.witnessed', actor: [{ person: EVIL, role: 'overseer' }], body })
    },
  })
  writeFileSync(path, bytes)
  expect(codeOf(await mergeBundle(ledger, keys, admin, path))).toBe('ok')
  closeLedger(ledger)
  const places = openPlaces(home)
  const dispatcher = createDispatcher({
    places,
    work: { 'app.rehearse': () => async () => done(null) },
    log: (line) => expect.fail(line),
  })
  const queries = Object.entries(procedures).filter(
    ([, { kind, place }]) => kind === 'query' && (place === 'office' || place === 'any'),
  )
  let shown = ''
  const answered: string[] = []
  for (const [name, { roles }] of queries)
    for (const input of [{}, { contest: 'D02' }, { constituency: 'D02' }]) {
      const session = { actorAt: () => [{ person: 'office-admin', role: roles[0] ?? 'admin' }] } as unknown as Session
      const reply = await dispatcher.dispatch({ kind: 'query', name, place: 'office', input }, session)
      if (!reply.ok) continue
      answered.push(name)
      expect(unseenAt(reply.value), name).toEqual([])
      shown += JSON.stringify(reply.value)
    }
  await dispatcher.close()
  places.close()
  expect(answered).toEqual(expect.arrayContaining(['results.list', 'results.contest']))
  expect(shown).toContain('张‹U+202E›三‹U+FFFF›')
  expect(shown).toContain('病‹U+202E›')
})
