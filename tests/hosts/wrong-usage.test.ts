import { afterAll, expect, it } from 'vitest'
import { allCommands } from '#hosts/cli/commands.ts'
import { help, helpFor } from '#hosts/cli/help.ts'
import { openHosts } from '#hosts/cli/hosts.ts'
import { runCommand } from '#hosts/cli/run.ts'

const CHINESE = /\p{Script=Han}/u
const hosts = openHosts()
afterAll(() => hosts.closeAll())
const commands = await allCommands()

it.each(commands.map((command) => [command.usage, command] as const))('%s says in both languages what it does', (_, command) => {
  const { zh, en } = command.summary
  expect([CHINESE.test(zh), CHINESE.test(en.replaceAll(/（?\p{Script=Han}+[^.]*/gu, ''))]).toEqual([true, false])
  for (const page of [help(commands), helpFor(command)]) expect([page.includes(zh), page.includes(en)]).toEqual([true, true])
})

const wordsOf = (usage: string): string[] => usage.split(' ').slice(0, /^(?:office|station|people) /.test(usage) ? 2 : 1)

/** Off in the ways in which a call can be: an option that is none, one without its value, a word too many, one too few, a value that is none. */
const OFF: readonly (readonly string[])[] = [
  ['no-such'],
  ['office', 'no-such'],
  ...commands.flatMap(({ usage }) => [
    [...wordsOf(usage), '--no-such'],
    [...wordsOf(usage), ...(usage.includes('--ledger L') ? ['--ledger'] : ['--no-such=1'])],
  ]),
  ...commands.flatMap(({ usage }) => (/--ledger L/.test(usage.replaceAll(/\[[^\]]*\]/g, '')) ? [wordsOf(usage)] : [])),
  ['office', 'vet', 'D01', 'D02', '--ledger', 'x'],
  ['office', 'import', '--kind', 'x', 'y', '--ledger', 'x'],
  ['office', 'postpone', 'soon', '--ledger', 'x'],
  ['office', 'kin', 'D01-0001', '--kin', 'x', '--ledger', 'x'],
  ['station', 'simulate-day', '--seed', 'x', '--plant', 'D01', '--ledger', 'x'],
  ['tally'],
  ['verify'],
  ['restore', 'x', '--ledger', 'x'],
]

it.each(OFF.map((words) => [words.join(' '), words] as const))('xuance %s: told in both languages', async (_, words) => {
  const { exit, json, remarks } = await runCommand(words, { log: () => {}, signal: new AbortController().signal, hosts })
  const { error } = json as { readonly error: { readonly message: string; readonly en: string } }
  expect([exit, CHINESE.test(error.message)]).toEqual([2, true])
  expect(remarks.slice(0, 2)).toEqual([error.message, error.en])
  expect(error.en).toMatch(/[a-z]{2}/)
})
