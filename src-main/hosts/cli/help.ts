import type { Command } from './command.ts'

/** The list of commands, a line each. */
export function help(commands: readonly Command[]): string {
  const lines = commands.map(({ usage, summary }) => `  xuance ${usage}\n      ${summary}`)
  return [
    'Xuance 选册: registers, proxy votes and counts of a township election, offline first.',
    '',
    ...lines,
    '',
    '`--json` prints one JSON object on stdout; progress goes to stderr. `--help` after a command shows that command.',
    'Passphrases come from XUANCE_PASSPHRASE. Exit codes: 0 done, 1 refused or errors found, 2 wrong usage, 3 damaged file.',
  ].join('\n')
}

export const helpFor = ({ usage, summary }: Command): string => `xuance ${usage}\n    ${summary}`
