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
  if (!found) {
    const typed = words.slice(0, 2).join(' ')
    return misused(`没有这个命令：${typed}；看 xuance --help`, `no such command: ${typed}; see xuance --help`)
  }
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
    const off = (zh: string, en: string, more: readonly string[] = []): Outcome =>
      misused(`${found.name}：${zh}`, `${found.name}: ${en}`, more)
    if (error instanceof UsageError) return off(error.zh, error.message, ['', helpFor(command)])
    if (isParseError(error)) return off(unparsed(error), error.message, ['', helpFor(command)])
    if (error instanceof NobodyNamed)
      return off(
        `真实选举里用 --as 人:岗位 写明由谁办，岗位是 ${error.message} 中的一个`,
        `in a live election --as PERSON:ROLE says who does this, in one of the roles ${error.message}`,
      )
    if (error instanceof NamedInVain) return off(error.zh, error.message)
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

const misused = (zh: string, en: string, more: readonly string[] = []): Outcome => ({
  exit: 2,
  json: { error: { code: 'usage', message: zh, en } },
  lines: [],
  remarks: [zh, en, ...more],
})

/** What the parser of the words says in English alone: it names the option, and says by its code what is wrong with it. */
function unparsed({ code, message }: ParseError): string {
  const option = /'(-{1,2}[^\s'<,]+)/u.exec(message)?.[1] ?? ''
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? `没有 ${option} 这个选项` : `${option} 的用法不对`
}

type ParseError = TypeError & { readonly code: string }

const isParseError = (error: unknown): error is ParseError =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
