import { basename, relative } from 'node:path'
import type { RegisterFiles } from '#contract/index.ts'
import { isOf, scopeOf } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { electionOf } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import type { LivedDay, Office, RehearsalPlan } from './plan.ts'
import type { Prepared } from './sample/prepare-sample.ts'

/** `summary.json` of a rehearsal; paths are relative to its folder (design 6). */
export type Summary = {
  readonly voters: number
  readonly stations: readonly {
    readonly constituency: string
    readonly roll: number
    readonly participants: number
    readonly ledger: string
    readonly bundle: string
    readonly head: string
  }[]
  readonly office: {
    readonly ledger: string
    readonly merged: number
    readonly conflicts: number
    readonly resolved: number
    readonly referred: number
  }
  readonly contests: readonly {
    readonly contest: string
    readonly level: string
    readonly round: string
    readonly outcome: string
    /** By everyone whose signature the law wants. */
    readonly signed: boolean
    readonly elected: readonly string[]
  }[]
  readonly registers: readonly RegisterFiles[]
  /** Of a rehearsal from real files: what the office had to settle first. */
  readonly prepared?: Prepared
  readonly seconds: Readonly<Record<string, number>>
}

/** Sums a rehearsal up, as its office has it. */
export async function sumUp(
  office: Office,
  ledger: Ledger,
  { out }: RehearsalPlan,
  days: readonly LivedDay[],
  registers: readonly RegisterFiles[],
  prepared: Prepared | undefined,
): Promise<Omit<Summary, 'seconds'>> {
  const { constituencies, contests } = electionOf(ledger).body
  const from = (path: string) => relative(out, path).split('\\').join('/')
  const results = await office.ask('results.list', {})
  const { conflicts } = await office.ask('conflicts.list', {})
  const final = factsOf(ledger, 'bundle.merged').filter(({ body }) => body.kind === 'final')
  const rolls = constituencies.map(({ code }) =>
    turnoutOf(
      ledger,
      contests.find((contest) => contest.code === code)!,
    ),
  )
  return {
    voters: rolls.reduce((sum, { roll }) => sum + roll, 0),
    stations: days.map(({ constituency, ledger: file, bundle }, i) => ({
      constituency,
      roll: rolls[i]!.roll,
      participants: rolls[i]!.participants,
      ledger: from(file),
      bundle: from(bundle),
      head: factsOf(ledger, 'bundle.merged')
        .flatMap(({ body }) => body.heads)
        .findLast(({ book }) => isOf(book, constituency))!.head,
    })),
    office: {
      ledger: basename(ledger.path),
      merged: new Set(final.flatMap(({ body }) => body.heads.map(({ book }) => scopeOf(book)))).size,
      conflicts: conflicts.length,
      resolved: conflicts.filter(({ decision }) => decision !== undefined && decision.verdict !== 'referred').length,
      referred:
        conflicts.filter(({ decision }) => decision?.verdict === 'referred').length +
        results.filter((result) => result.state === 'counted' && result.result.refer.length > 0).length,
    },
    contests: results.map((result) => ({
      contest: result.contest,
      level: result.level,
      round: result.round,
      outcome: result.state === 'counted' ? result.result.outcome : result.state,
      signed: result.signed,
      elected: result.state === 'counted' ? result.result.elected : [],
    })),
    registers: registers.map((register) => ({ ...register, pdf: from(register.pdf), xlsx: from(register.xlsx) })),
    ...(prepared && { prepared }),
  }
}
