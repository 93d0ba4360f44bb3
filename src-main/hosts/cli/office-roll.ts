import type { PublishedRoll, RegistersOf, RollBalance } from '#contract/index.ts'
import { constituenciesOf, officeOf } from './asking.ts'
import { answer, type Command } from './command.ts'
import { brief } from './finding-lines.ts'
import { dayIfAny, LEDGER, optional } from './given.ts'
import { diff } from './office-diff.ts'
import { importing } from './office-import.ts'

const publish: Command = {
  usage: 'office publish --ledger L [--constituency D01] [--on DAY]',
  summary: {
    zh: '前两关签过以后，公布一个选区或全部选区的名单，有版本号。',
    en: 'Publishes the roll of one constituency, or of all, as a numbered version, once its first two gates are passed.',
  },
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
  summary: {
    zh: '各选区四册和各部分的人数，等式是否成立。',
    en: 'Counts of the four registers and sections per constituency, and whether the identities hold.',
  },
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
  'office publish': publish,
  'office registers': registers,
}
