import { basename } from 'node:path'
import type { Ledger } from '#ledger/open.ts'
import { balanceOfRolls, type Balance } from '#office/registers/balance.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { decideRows } from '#office/deciding/decide-rows.ts'
import { readDecisions } from '#office/deciding/decisions-file.ts'
import { townView } from '#office/gates/town-view.ts'
import { publishRoll } from '#office/registers/publish-roll.ts'
import { registerCounts, type RegisterCounts } from '#office/registers/register-counts.ts'
import { electionOf } from '#roll/election.ts'
import { sentenceOf } from '#contract/refusals.ts'
import { answer, UsageError, type Answer, type Arguments, type Command } from './command.ts'
import { actor, AS, LEDGER, need, optional, withLedger } from './given.ts'
import { diff } from './office-diff.ts'
import { bytesOf, importing } from './office-import.ts'

const decide: Command = {
  usage: 'office decide --auto | --file decisions.json --ledger L',
  summary:
    'Puts everyone into the register the law gives by default, what it does not decide stays open; or applies decisions of the office.',
  options: { ...LEDGER, ...AS, auto: { type: 'boolean' }, file: { type: 'string' } },
  async run(given) {
    const path = optional(given, 'file')
    if ((given.values['auto'] === true) === (path !== undefined)) throw new UsageError('office decide takes --auto or --file')
    return withLedger(given, (ledger) => (path === undefined ? decideByRule(ledger, given) : decideByFile(ledger, given, path)))
  },
}

function decideByRule(ledger: Ledger, given: Arguments): Answer {
  const decided = need(decideAll(ledger, actor(given)))
  const { underAge, outside, open } = decided
  return answer(decided, [`✓ 已定 ${decided.decided} 人，未满18岁 ${underAge} 人，不在应核 ${outside} 人，待定 ${open} 项`])
}

function decideByFile(ledger: Ledger, given: Arguments, path: string): Answer {
  const decisions = need(readDecisions(basename(path), need(bytesOf(path)).toString('utf8')))
  const applied = need(decideRows(ledger, actor(given), decisions))
  const lines = [
    `✓ 办理 ${applied.done} 项，已办 ${applied.already} 项`,
    ...applied.refused.map((each) => `✕ 第 ${each.number} 项：${sentenceOf(each).zh}`),
  ]
  return answer(applied, lines, applied.refused.length > 0 ? 1 : 0)
}

const constituenciesOf = (ledger: Ledger, given: Arguments): readonly string[] => {
  const asked = optional(given, 'constituency')
  return asked === undefined ? electionOf(ledger).body.constituencies.map(({ code }) => code) : [asked]
}

const publish: Command = {
  usage: 'office publish --ledger L [--constituency D01] [--on DAY]',
  summary: 'Publishes the roll of one constituency, or of all, as a numbered version, once its first two gates are passed.',
  options: { ...LEDGER, ...AS, constituency: { type: 'string' }, on: { type: 'string' } },
  run: async (given) =>
    withLedger(given, (ledger) => {
      const publishing = { on: optional(given, 'on'), town: townView(ledger) }
      const rolls = constituenciesOf(ledger, given).map((constituency) =>
        need(publishRoll(ledger, actor(given), constituency, publishing)),
      )
      return answer(
        { rolls },
        rolls.map(({ constituency, version, count }) => `✓ ${constituency}：第 ${version} 版，${count} 人`),
      )
    }),
}

const registers: Command = {
  usage: 'office registers --ledger L [--constituency D01]',
  summary: 'Counts of the four registers and sections per constituency, and whether the identities hold.',
  options: { ...LEDGER, constituency: { type: 'string' } },
  run: async (given) =>
    withLedger(given, (ledger) => {
      const counts = constituenciesOf(ledger, given).map((constituency) => registerCounts(ledger, constituency))
      const balance = optional(given, 'constituency') === undefined ? balanceOfRolls(ledger) : undefined
      return answer({ constituencies: counts, ...(balance && { balance }) }, [...counts.map(countsLine), ...balanceLine(balance)])
    }),
}

function balanceLine(balance: Balance | undefined): readonly string[] {
  if (!balance) return []
  const { last, now, lines, findings } = balance
  const changes = lines
    .filter(({ persons }) => persons > 0)
    .map(({ zh, sign, persons }) => `${sign > 0 ? '+' : '−'}${persons} ${zh}`)
  const holds = findings.every(({ severity }) => severity !== 'error')
  return [
    `${holds ? '✓' : '✕'} 变动平衡：上届 ${last} ${changes.join(' ')} = ${now}`,
    ...findings.map(({ code, message }) => `    ${code} ${message}`),
  ]
}

function countsLine({ constituency, registers: r, published, toHandle, undecided, pending, identities }: RegisterCounts): string {
  const holds = identities.roll && identities.handled
  return `${holds ? '✓' : '!'} ${constituency}：册一 ${r[1]} 册二 ${r[2]} 册三 ${r[3]} 册四 ${r[4]}，R ${published}，应核 ${toHandle}，未定 ${undecided}，待核实 ${pending} 行`
}

export const officeRollCommands = {
  'office import': importing,
  'office diff': diff,
  'office decide': decide,
  'office publish': publish,
  'office registers': registers,
}
