import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDirect } from '#hosts/direct/direct.ts'
import { codeOf, need, PASSPHRASE } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { officeHome, OFFICE_PIN } from '../fixtures/office-home.ts'

it('each of several commands of one process is by its own PIN: who was right once is asked again', async () => {
  const path = join(await officeHome(folder()), 'live', 'office.sqlite')
  const office = need(openDirect({ path, waiting: 'office', passphrase: PASSPHRASE, recovery: '', log: () => {} }))
  const assign = async (pin: string, person: string) =>
    office.ask(
      'staff.assign',
      { people: [{ person, name: person, roles: ['clerk'], constituency: 'D01' }] },
      { as: [{ person: 'office-admin', role: 'admin' }], pins: async () => [pin] },
    )
  expect(codeOf(await assign(OFFICE_PIN, 'one'))).toBe('ok')
  expect(codeOf(await assign('000111', 'two'))).toBe('pin.wrong')
  expect(codeOf(await assign(OFFICE_PIN, 'three'))).toBe('ok')
  const { people } = need(await office.ask('people.list', {}, { as: undefined, pins: async () => [] }))
  expect(people.map(({ person }) => person)).not.toContain('two')
  await office.close()
})
