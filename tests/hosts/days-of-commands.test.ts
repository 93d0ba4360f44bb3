import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { procedures } from '#contract/index.ts'
import { findCommand } from '#hosts/cli/commands.ts'

const folder = join(import.meta.dirname, '../../src-main/hosts/cli')

/** Procedures that take the day on which something was done, and have a command. */
const stating = Object.entries(procedures).flatMap(([name, { kind, input }]) => {
  const { shape } = input as { readonly shape?: Readonly<Record<string, unknown>> }
  return kind === 'command' && shape?.['on'] !== undefined ? [name] : []
})

/** Each command as its file has it, from its words to the next one's: what helps it stands below it. */
const commands = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split(/(?=const \w+: Command = \{)/)
      .slice(1),
  )
  .map((text) => ({
    name: /usage:\s*['`](\w+ [a-z-]+)/.exec(text)?.[1] ?? '',
    asks: [...text.matchAll(/\.(?:ask|try)\(\s*'([a-z-]+\.[a-z-]+)'/g)].map(([, name]) => name!),
  }))

describe('the command line', () => {
  it('has a command for every act that states a day', () => {
    const asked = new Set(commands.flatMap(({ asks }) => asks))
    expect(stating.filter((name) => !asked.has(name))).toEqual([])
    expect(stating.length).toBeGreaterThan(12)
  })

  it.each(commands.filter(({ asks }) => asks.some((name) => stating.includes(name))).map(({ name }) => [name]))(
    '%s takes the day',
    async (name) => {
      const found = await findCommand(name.split(' '))
      expect(found?.command.options).toHaveProperty('on')
      expect(found?.command.usage).toContain('--on DAY')
    },
  )
})
