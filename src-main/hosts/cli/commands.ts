import type { Command } from './command.ts'

type Commands = Readonly<Record<string, Command>>

/** Commands by their first word. Loaded when asked for: a station process needs neither fonts nor spreadsheets. */
const groups: Readonly<Record<string, () => Promise<Commands>>> = {
  start: async () => ({ start: (await import('./start.ts')).startCommand }),
  rehearse: async () => ({ rehearse: (await import('./rehearse.ts')).rehearseCommand }),
  verify: async () => ({ verify: (await import('./verify.ts')).verifyCommand }),
  tally: async () => ({ tally: (await import('./tally.ts')).tallyCommand }),
  office: async () => {
    const [
      { officeCommands },
      { officeRollCommands },
      { officeConflictCommands },
      { officeGateCommands },
      { officeListCommands },
      { officeObjectionCommands },
      { officeConsultCommands },
    ] = await Promise.all([
      import('./office.ts'),
      import('./office-roll.ts'),
      import('./office-conflicts.ts'),
      import('./office-gates.ts'),
      import('./office-lists.ts'),
      import('./office-objections.ts'),
      import('./office-consult.ts'),
    ])
    return {
      ...officeCommands,
      ...officeRollCommands,
      ...officeConflictCommands,
      ...officeGateCommands,
      ...officeListCommands,
      ...officeObjectionCommands,
      ...officeConsultCommands,
    }
  },
  station: async () => (await import('./station.ts')).stationCommands,
  backup: async () => ({ backup: (await import('./backup.ts')).backupCommand }),
  restore: async () => ({ restore: (await import('./backup.ts')).restoreCommand }),
  print: async () => ({ print: (await import('./print.ts')).printCommand }),
}

/** The command that `words` begin with, and the words after it. */
export async function findCommand(
  words: readonly string[],
): Promise<{ name: string; command: Command; rest: string[] } | undefined> {
  const [first = '', second = ''] = words
  const commands: Commands = Object.hasOwn(groups, first) ? await groups[first]!() : {}
  for (const [name, length] of [[`${first} ${second}`, 2] as const, [first, 1] as const]) {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (command) return { name, command, rest: words.slice(length) }
  }
  return undefined
}

/** Every command, for `--help`. */
export async function allCommands(): Promise<readonly Command[]> {
  const loaded = await Promise.all(Object.values(groups).map((load) => load()))
  return loaded.flatMap((commands) => Object.values(commands))
}
