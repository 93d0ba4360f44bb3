import type { ParseArgsConfig } from 'node:util'
import type { Refusal } from '#contract/result.ts'
import type { Hosts } from './hosts.ts'

type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

export type Arguments = {
  readonly values: Values
  readonly positionals: readonly string[]
  /** Where progress and remarks go: stderr, so that stdout is the answer alone. */
  readonly log: (line: string) => void
  readonly signal: AbortSignal
  /** The ledgers that are open in this process. */
  readonly hosts: Hosts
}

/** What a command answers: the JSON of `--json`, the lines people read, and the exit code of design 6. */
export type Answer = {
  readonly exit: 0 | 1
  readonly json: unknown
  readonly lines: readonly string[]
}

type Said = { readonly zh: string; readonly en: string }

export type Command = {
  /** After `xuance `, e.g. `office create --ledger L …`. */
  readonly usage: string
  readonly summary: Said
  readonly options: NonNullable<ParseArgsConfig['options']>
  run(given: Arguments): Promise<Answer>
}

export const answer = (json: unknown, lines: readonly string[], exit: 0 | 1 = 0): Answer => ({ exit, json, lines })

/** The call's words are off: exit 2. Said in both languages. */
export class UsageError extends Error {
  readonly zh: string
  constructor(zh: string, en: string) {
    super(en)
    this.zh = zh
  }
}

/** An expected refusal on its way out of a command: exit 1, or 3 when a file is damaged. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}
