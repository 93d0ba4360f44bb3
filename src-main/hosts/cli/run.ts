import { parseArgs } from 'node:util'
import type { Refusal } from '#contract/index.ts'
import { sentenceOf } from '#contract/refusals.ts'
import { Refused, UsageError, type Arguments } from './command.ts'
import { NamedInVain, ONE_PERSON } from '../direct/named-in-vain.ts'
import { NobodyNamed } from '../direct/nobody-named.ts'
import { incidentOf } from '../incident.ts'
import { findCommand } from './commands.ts'
import type { Hosts } from './hosts.ts'
import { helpFor } from './help.ts'
import { secondInVain } from './second-in-vain.ts'

/** Exit codes (design 6): 0 done, 1 refused or findings of severity error, 2 wrong usage, 3 damaged file. */
type Exit = 0 | 1 | 2 | 3

export type Outcome = {
  readonly exit: Exit
  readonly json: unknown
  readonly lines: readonly string[]
  readonly remarks: readonly string[]
}

const DAMAGED =
  /^ledger\.(damaged|not-sqlite|foreign|entry-|view-|attachment-|altered|tables-|two-elections)|^(zip|entry)\.|^bundle\.(unreadable|bad-|book-|member-)|^keys\.damaged|^restore\.backup-damaged/

type Surroundings = {
  readonly log: (line: string) => void
  readonly signal: AbortSignal
  readonly hosts: Hosts
}

/** Runs one command given as its words. Never throws: what is neither an answer nor a refusal comes back as a remark and exit 1. */
export async function runCommand(words: readonly string[], { log, signal, hosts }: Surroundings): Promise<Outcome> {
  const found = await findCommand(words)
  if (!found) return misused(`no such command: ${words.slice(0, 2).join(' ')}; see xuance --help`)
  const { command, rest } = found
  if (rest.includes('--help'))
    return { exit: 0, json: { usage: command.usage, summary: command.summary }, lines: [helpFor(command)], remarks: [] }
  try {
    const options = { ...command.options, json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true })
    const given: Arguments = { values, positionals, log, signal, hosts }
    const answered = await command.run(given)
    if (secondInVain(given)) throw new NamedInVain(ONE_PERSON)
    return { ...answered, remarks: [] }
  } catch (error) {
    if (error instanceof UsageError || isParseError(error))
      return misused(`${found.name}: ${error.message}\n\n${helpFor(command)}`)
    if (error instanceof NobodyNamed)
      return misused(
        `${found.name}: in a live election --as PERSON:ROLE says who does this, in one of the roles ${error.message}`,
      )
    if (error instanceof NamedInVain) return misused(`${found.name}: ${error.message}`)
    if (error instanceof Refused) return refusedOutcome(error.refusal)
    if (signal.aborted) return { exit: 1, json: { error: { code: 'cancelled' } }, lines: [], remarks: ['已取消。Cancelled.'] }
    return refusedOutcome(incidentOf(error, log))
  }
}

function refusedOutcome(refusal: Refusal): Outcome {
  const { code, params } = refusal
  const { zh, en } = sentenceOf(refusal)
  return { exit: DAMAGED.test(code) ? 3 : 1, json: { error: { code, params, message: zh, en } }, lines: [], remarks: [zh, en] }
}

const misused = (remark: string): Outcome => ({
  exit: 2,
  json: { error: { code: 'usage', message: remark } },
  lines: [],
  remarks: [remark],
})

const isParseError = (error: unknown): error is TypeError =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
