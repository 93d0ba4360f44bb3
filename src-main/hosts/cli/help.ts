import type { Command } from './command.ts'

/** Who does it, for every command on a ledger. */
const WHO = [
  'In a live election `--as PERSON:ROLE[,PERSON:ROLE]` says who does it, two where the act takes two. Their PINs are typed at the terminal,',
  'or read a line each from the descriptor N of `--pins-from N`; through npm that is `--pins-from 0` (… < pins), as npm passes no other on.',
]

/** The list of commands, a line each. */
export function help(commands: readonly Command[]): string {
  const lines = commands.map(({ usage, summary }) => `  xuance ${usage}\n      ${summary}`)
  return [
    'Xuance 选册: registers, proxy votes and counts of a township election, offline first.',
    '',
    ...lines,
    '',
    '`--json` prints one JSON object on stdout; progress goes to stderr. `--help` after a command shows that command.',
    ...WHO,
    'Passphrases come from XUANCE_PASSPHRASE. Exit codes: 0 done, 1 refused or errors found, 2 wrong usage, 3 damaged file.',
  ].join('\n')
}

export const helpFor = ({ usage, summary, options }: Command): string =>
  [`xuance ${usage}`, `    ${summary}`, ...('pins-from' in options ? WHO : [])].join('\n')
