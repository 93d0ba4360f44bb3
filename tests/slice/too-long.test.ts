import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openHosts } from '#hosts/cli/hosts.ts'
import { runCommand } from '#hosts/cli/run.ts'
import { electionTable } from '../fixtures/election-table.ts'
import { folder } from '../fixtures/folder.ts'
import { PASSPHRASE } from '../fixtures/election.ts'

const at = folder()
const town = join(import.meta.dirname, '../fixtures/faults/town')
process.env['XUANCE_PASSPHRASE'] = PASSPHRASE
const hosts = openHosts()
const { signal } = new AbortController()
const run = (words: readonly string[]) => runCommand(words, { log: () => undefined, signal, hosts })
const ledger = ['--ledger', join(at, 'office.sqlite')]

it('a text that is too long, or half a character, is refused by the name of its field', async () => {
  const made = ['--election', electionTable(town, at), '--constituencies', join(town, 'constituencies.csv'), '--rehearsal']
  expect((await run(['office', 'create', ...ledger, ...made])).exit).toBe(0)
  const object = ['--constituency', 'D01', '--on', '2026-12-01', '--claim', 'omitted']
  const asked: readonly (readonly [string, readonly string[]])[] = [
    ['text', ['office', 'object', ...ledger, ...object, '--by', '王伟', '--name', '王伟', '--text']],
    ['by', ['office', 'object', ...ledger, ...object, '--name', '王伟', '--text', '漏登', '--by']],
    ['places.0', ['office', 'post', ...ledger, '--constituency', 'D01', '--on', '2026-12-01', '--place']],
    ['reason', ['office', 'decide-pair', 'a.csv:2', 'a.csv:3', ...ledger, '--verdict', 'two-people', '--reason']],
    ['address', ['office', 'station', 'D01', ...ledger, '--address']],
  ]
  for (const [field, words] of asked) {
    const long = await run([...words, '长'.repeat(600)])
    expect(long, field).toMatchObject({ exit: 1, json: { error: { code: 'app.bad-input', params: { field } } } })
    const half = await run([...words, 'a\uD800b'])
    expect(half, field).toMatchObject({ exit: 2, json: { error: { code: 'usage' } } })
    expect(half.remarks.join('')).toContain(`${words.at(-1)!} holds a sign that cannot be seen (U+D800)`)
  }
})
