import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { allCommands } from '#hosts/cli/commands.ts'
import { openHosts } from '#hosts/cli/hosts.ts'
import { runCommand } from '#hosts/cli/run.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()
const file = join(at, 'file')
writeFileSync(file, '')
const hosts = openHosts()
afterAll(() => hosts.closeAll())

/** A command as its usage says, with everything that is a path inside what is a file. */
const nowhere = (usage: string): readonly string[] =>
  usage
    .replaceAll(/\[[^\]]*\]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '…')
    .map((word) => (word.includes('|') && !word.startsWith('-') ? word.split('|')[0]! : word))
    .map((word) => (word === 'DAY' ? '2026-12-01' : /^[A-Z]/.test(word) ? join(file, 'x') : word))

const commands = (await allCommands()).map(({ usage }) => usage).filter((usage) => /--(ledger|out)\b/.test(usage))

it('there are such commands', () => expect(commands.length).toBeGreaterThan(40))

it.each(commands)('%s: a path that cannot be is refused in words, and is no incident', async (usage) => {
  process.env['XUANCE_PASSPHRASE'] = 'a passphrase long enough'
  const { exit, json } = await runCommand(nowhere(usage), { log: () => {}, signal: new AbortController().signal, hosts })
  const { error } = json as { error?: { code: string; message: string } }
  expect([usage, exit > 0, error?.code === 'app.incident', error?.message.includes('ENOTDIR')]).toEqual([
    usage,
    true,
    false,
    false,
  ])
})

it('a mistyped folder of the recovery identity is named before anything is made', async () => {
  const words = ['office', 'create', '--ledger', join(at, 'new', 'office.sqlite'), '--recovery', join(file, 'x')]
  const tables = ['--election', file, '--constituencies', file, '--admin', '某某']
  const { json } = await runCommand([...words, ...tables], { log: () => {}, signal: new AbortController().signal, hosts })
  expect(json).toMatchObject({ error: { code: 'out.no-folder', params: { path: file } } })
})
