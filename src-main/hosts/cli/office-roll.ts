import { sentenceOf, type PublishedRoll, type RegistersOf, type RollBalance } from '#contract/index.ts'
import { constituenciesOf, officeOf } from './asking.ts'
import { answer, UsageError, type Answer, type Arguments, type Command } from './command.ts'
import { brief } from './finding-lines.ts'
import { dayIfAny, LEDGER, need, optional } from './given.ts'
import { withHeartbeat } from './heartbeat.ts'
import { diff } from './office-diff.ts'
import { importing } from './office-import.ts'

const decide: Command = {
  usage: 'office decide --auto | --file decisions.json --ledger L',
  summary:
    'Puts everyone into the register the law gives by default, what it does not decide stays open; or applies decisions of the office.',
  options: { ...LEDGER, auto: { type: 'boolean' }, file: { type: 'string' } },
  async run(given) {
    const path = optional(given, 'file')
    if ((given.values['auto'] === true) === (path !== undefined)) throw new UsageError('office decide takes --auto or --file')
    return path === undefined ? decideByRule(given) : decideByFile(given, path)
  },
}

async function decideByRule(given: Arguments): Promise<Answer> {
  const office = officeOf(given)
  const decided = await withHeartbeat(given.log, (tell) => office.ask('decisions.by-rule', {}, { tell }))
  const { underAge, outside, open } = decided
  return answer(decided, [`✓ 已定 ${decided.decided} 人，未满18岁 ${underAge} 人，不在应核 ${outside} 人，待定 ${open} 项`])
}

async function decideByFile(given: Arguments, path: string): Promise<Answer> {
  const office = officeOf(given)
  const applied = await office.ask('decisions.by-hand', { upload: need(office.offer(path)) })
  const lines = [
    `✓ 办理 ${applied.done} 项，已办 ${applied.already} 项`,
    ...applied.refused.map((each) => `✕ 第 ${each.number} 项：${sentenceOf(each).zh}`),
  ]
  return answer(applied, lines, applied.refused.length > 0 ? 1 : 0)
}

const publish: Command = {
  usage: 'office publish --ledger L [--constituency D01] [--on DAY]',
  summary: 'Publishes the roll of one constituency, or of all, as a numbered version, once its first two gates are passed.',
  options: { ...LEDGER, constituency: { type: 'string' }, on: { type: 'string' } },
  async run(given) {
    const on = dayIfAny(given)
    const office = officeOf(given)
    const rolls: PublishedRoll[] = []
    for (const constituency of await constituenciesOf(given, office))
      rolls.push(await office.ask('roll.publish', { constituency, ...on }))
    return answer(
      { rolls },
      rolls.map(({ constituency, version, count, left = 0 }) => {
        const late = left > 0 ? `；已过补正期限，只执行了法院判决，另有 ${left} 处变动未公布` : ''
        return `✓ ${constituency}：第 ${version} 版，${count} 人${late}`
      }),
    )
  },
}

const registers: Command = {
  usage: 'office registers --ledger L [--constituency D01]',
  summary: 'Counts of the four registers and sections per constituency, and whether the identities hold.',
  options: { ...LEDGER, constituency: { type: 'string' } },
  async run(given) {
    const asked = { constituency: optional(given, 'constituency') }
    const { constituencies, balance } = await officeOf(given).ask('roll.registers', asked)
    const told = balance && { ...balance, findings: balance.findings.map(brief) }
    return answer({ constituencies, ...(told && { balance: told }) }, [
      ...constituencies.map(countsLine),
      ...balanceLine(balance),
    ])
  },
}

function balanceLine(balance: RollBalance | null): readonly string[] {
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

function countsLine({ constituency, registers: r, published, toHandle, undecided, pending, identities }: RegistersOf): string {
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
