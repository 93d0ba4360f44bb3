import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openHosts } from '#hosts/cli/hosts.ts'
import { runCommand } from '#hosts/cli/run.ts'
import { folder } from '../fixtures/folder.ts'
import { PASSPHRASE } from '../fixtures/election.ts'

const at = folder()
const file = join(at, 'a-file')
writeFileSync(file, '')
process.env['XUANCE_PASSPHRASE'] = PASSPHRASE
const hosts = openHosts()
const { signal } = new AbortController()
const run = (words: readonly string[]) => runCommand(words, { log: () => undefined, signal, hosts })
const ledger = ['--ledger', join(at, 'none.sqlite')]

const LEAVING: readonly (readonly string[])[] = [
  ['station', 'export', ...ledger, '--kind', 'final', '--out'],
  ['station', 'enrol', ...ledger, '--out'],
  ['office', 'provision', ...ledger, '--constituency', 'D01', '--out'],
  ['office', 'correct', ...ledger, '--constituency', 'D01', '--out'],
  ['office', 'archive', ...ledger, '--out'],
  ['backup', ...ledger, '--stick'],
]

describe('what leaves by stick is not written to the disk where the stick is not in', () => {
  it.each(LEAVING)('%s %s', async (...words) => {
    for (const path of [join(at, 'STICK'), join(at, 'STICK', '选举'), join(file, 'below'), file]) {
      expect(await run([...words, path])).toMatchObject({ exit: 1, json: { error: { code: 'out.no-folder', params: { path } } } })
      expect(existsSync(join(at, 'STICK'))).toBe(false)
    }
    expect(existsSync(join(at, 'none.sqlite'))).toBe(false)
  })

  it('and a folder of prints that cannot be made is refused in words', async () => {
    expect(await run(['print', ...ledger, '--out', join(file, 'below')])).toMatchObject({
      exit: 1,
      json: { error: { code: 'out.no-folder' } },
    })
  })
})
