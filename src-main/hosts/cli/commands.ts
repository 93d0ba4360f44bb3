import type { Command } from './command.ts'

type Commands = Readonly<Record<string, Command>>

/** Commands by their first word. Loaded when asked for: a station process needs neither fonts nor spreadsheets. */
const groups: Readonly<Record<string, () => Promise<Commands>>> = {
  start: async () => ({ start: (await import('./start.ts')).startCommand }),
  rehearse: async () => ({ rehearse: (await import('./rehearse.ts')).rehearseCommand }),
  verify: async () => ({ verify: (await import('./verify.ts')).verifyCommand }),
  tally: async () => ({ tally: (await import('./tally.ts')).tallyCommand }),
  office: async () => {
    const loaded = await Promise.all([
      import('./office.ts').then(({ officeCommands }) => officeCommands),
      import('./office-sample.ts').then(({ officeSampleCommands }) => officeSampleCommands),
      import('./office-setup.ts').then(({ officeSetupCommands }) => officeSetupCommands),
      import('./office-candidates.ts').then(({ officeCandidateCommands }) => officeCandidateCommands),
      import('./office-staff.ts').then(({ officeStaffCommands }) => officeStaffCommands),
      import('./office-roll.ts').then(({ officeRollCommands }) => officeRollCommands),
      import('./office-decide.ts').then(({ officeDecideCommands }) => officeDecideCommands),
      import('./office-villages.ts').then(({ officeVillageCommands }) => officeVillageCommands),
      import('./office-gates.ts').then(({ officeGateCommands }) => officeGateCommands),
      import('./office-lists.ts').then(({ officeListCommands }) => officeListCommands),
      import('./office-forms.ts').then(({ officeFormCommands }) => officeFormCommands),
      import('./office-objections.ts').then(({ officeObjectionCommands }) => officeObjectionCommands),
      import('./office-calendar.ts').then(({ officeCalendarCommands }) => officeCalendarCommands),
      import('./office-consult.ts').then(({ officeConsultCommands }) => officeConsultCommands),
      import('./office-devices.ts').then(({ officeDeviceCommands }) => officeDeviceCommands),
      import('./office-bundles.ts').then(({ officeBundleCommands }) => officeBundleCommands),
      import('./office-conflicts.ts').then(({ officeConflictCommands }) => officeConflictCommands),
    ])
    return Object.assign({}, ...loaded) as Commands
  },
  station: async () => (await import('./station.ts')).stationCommands,
  people: async () => (await import('./people.ts')).peopleCommands,
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
