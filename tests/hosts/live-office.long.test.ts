import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { need, PASSPHRASE } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { liveOffice } from '../fixtures/live-office.ts'
import { xuance } from '../fixtures/xuance.ts'

const at = folder()
const { ledger, run, create } = liveOffice(at)
const ADMIN = '480263'
const PINS: Readonly<Record<string, string>> = { lou: '917340', gong: '605182' }
const codeIn = (json: unknown): string => (json as { error?: { code: string } }).error?.code ?? 'ok'

const facts = <T extends 'person.assigned' | 'person.signed-in' | 'device.revoked'>(type: T) => {
  const opened = need(openLedger(ledger, { readonly: true }))
  try {
    return factsOf(opened, type)
  } finally {
    closeLedger(opened)
  }
}

describe('an election in earnest at the command line', { timeout: 120_000 }, () => {
  it('begins with its first administrator alone, and says so', () => {
    const nobody = create([], ADMIN)
    expect([nobody.exit, nobody.stderr]).toEqual([2, expect.stringContaining('--admin NAME')])
    expect(codeIn(create(['--admin', '施国强'], '1234').json)).toBe('pin.too-easy')
    expect(create(['--admin', '施国强'], 'abcd').exit).toBe(2)
    expect(create(['--admin', '施国强'], ADMIN)).toMatchObject({ exit: 0, json: { mode: 'live' } })
    expect(facts('person.assigned')).toMatchObject([{ body: { person: 'admin', name: '施国强', roles: ['admin'] } }])
  })

  it('puts people on the staff by the word of whoever signs in, and by nobody else’s', () => {
    const lou = ['office', 'assign', 'lou', '--name', '楼晓东', '--roles', 'reviewer']
    const unnamed = run(lou)
    expect([unnamed.exit, unnamed.stderr]).toEqual([2, expect.stringContaining('--as PERSON:ROLE')])
    expect(codeIn(run([...lou, '--as', 'admin:admin'], '480264').json)).toBe('pin.wrong')
    expect(codeIn(run([...lou, '--as', 'stranger:admin'], ADMIN).json)).toBe('pin.wrong')
    expect(codeIn(run([...lou, '--as', 'admin:committee'], ADMIN).json)).toBe('people.which-role')
    expect(facts('person.assigned')).toHaveLength(1)
    expect(run([...lou, '--as', 'admin:admin'], ADMIN)).toMatchObject({ exit: 0, json: { assigned: 1 } })
    const gong = ['office', 'assign', 'gong', '--name', '龚丽萍', '--roles', 'committee', '--as', 'admin:admin']
    expect(run(gong, ADMIN).exit).toBe(0)
    for (const [person, pin] of Object.entries(PINS))
      expect(run(['people', 'pin', person, '--as', 'admin:admin'], ADMIN, pin)).toMatchObject({ exit: 0, json: { person } })
    expect(facts('person.signed-in').every(({ actor }) => actor[0]!.person === 'admin')).toBe(true)
  })

  it('takes nobody’s role for another’s, and a PIN from nowhere but the terminal or a descriptor', () => {
    const clerk = ['office', 'assign', 'x', '--name', '某', '--roles', 'clerk', '--constituency', 'D01', '--as', 'lou:reviewer']
    expect(codeIn(run(clerk, PINS['lou']!).json)).toBe('app.role')
    const typed = run(['office', 'people', '--as', 'lou:reviewer'])
    expect([typed.exit, typed.stderr]).toEqual([2, expect.stringContaining('terminal')])
    expect(run(['office', 'people', '--as', 'lou:reviewer'], PINS['lou']!)).toMatchObject({
      exit: 0,
      json: { people: [{ person: 'admin' }, { person: 'lou' }, { person: 'gong' }] },
    })
  })

  it('wants both PINs where two people act', () => {
    const revoke = ['office', 'revoke', '0'.repeat(16), '--accept-up-to', '3', '--reason', '丢了', '--as']
    expect(codeIn(run([...revoke, 'admin:admin'], ADMIN).json)).toBe('people.second-needed')
    expect(codeIn(run([...revoke, 'admin:admin,gong:committee'], ADMIN, '605183').json)).toBe('pin.wrong')
    expect(codeIn(run([...revoke, 'admin:admin,admin:admin'], ADMIN, ADMIN).json)).toBe('people.same-person')
    expect(codeIn(run([...revoke, 'admin:admin,gong:reviewer'], ADMIN, PINS['gong']!).json)).toBe('people.second-role')
    expect(run([...revoke, 'admin:admin,gong:committee'], ADMIN).exit).toBe(2)
    // Both are who they say; what the act itself says is its own business: there is no such laptop.
    expect(codeIn(run([...revoke, 'admin:admin,gong:committee'], ADMIN, PINS['gong']!).json)).toBe('revoke.unknown')
    expect(facts('device.revoked')).toEqual([])
  })

  it('names nobody in vain: where none signs in, or one is enough, that is wrong usage and says so', () => {
    const vain = (words: readonly string[], sentence: string, ...pins: readonly string[]) => {
      const { exit, stderr } = run(words, ...pins)
      expect([exit, stderr]).toEqual([2, expect.stringContaining(sentence)])
    }
    vain(['office', 'fingerprint', '--as', 'ghost:admin'], 'nobody signs in for this', ADMIN)
    expect(run(['office', 'fingerprint']).exit).toBe(0)
    vain(['office', 'people', '--as', 'lou:reviewer,ghost:admin'], 'takes one person', PINS['lou']!, ADMIN)
    const assign = ['office', 'assign', 'x', '--name', '某', '--roles', 'clerk', '--constituency', 'D01']
    vain([...assign, '--as', 'admin:admin,gong:committee'], 'takes one person', ADMIN, PINS['gong']!)
    expect(facts('person.assigned')).toHaveLength(3)
    // Of a ledger that does not open nobody knows whether it is a rehearsal's: the name would go unchecked into the book it goes on in.
    const damaged = join(at, 'damaged.sqlite')
    writeFileSync(damaged, 'no ledger')
    const words = ['restore', '--ledger', damaged, '--backup', ledger, '--as', 'ghost:admin', '--json']
    expect(xuance(words, { passphrase: PASSPHRASE })).toMatchObject({ exit: 2, json: { error: { code: 'usage' } } })
  })

  it('keeps an administrator, and lets others go', () => {
    const end = (person: string) => run(['office', 'end', person, '--as', 'admin:admin'], ADMIN)
    expect(codeIn(end('admin').json)).toBe('staff.last-admin')
    expect(codeIn(end('nobody').json)).toBe('staff.unknown')
    expect(end('gong').exit).toBe(0)
    const after = run(['office', 'people', '--as', 'gong:committee'], PINS['gong']!)
    expect(codeIn(after.json)).toBe('pin.wrong')
  })
})

describe('a rehearsal at the command line', { timeout: 60_000 }, () => {
  it('asks nobody’s name, and its stand-ins are on the staff', () => {
    const other = liveOffice(folder())
    expect(other.create(['--rehearsal'])).toMatchObject({ exit: 0, json: { mode: 'rehearsal' } })
    const { people } = other.run(['office', 'people']).json as { people: { person: string; roles: string[] }[] }
    expect(people).toHaveLength(5 + 9 * 6)
    expect(people).toContainEqual(expect.objectContaining({ person: 'office-committee', roles: ['committee'] }))
    expect(codeIn(other.run(['office', 'revoke', '0'.repeat(16), '--accept-up-to', '3', '--reason', '丢了']).json)).toBe(
      'revoke.unknown',
    )
    expect(xuance(['office', 'results', '--ledger', other.ledger, '--as', 'A:clerk', '--json']).json).toMatchObject({
      error: { code: 'app.role' },
    })
  })
})
