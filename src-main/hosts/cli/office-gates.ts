import { GATES } from '#words/choices.ts'
import { sentenceOf, type Gate, type GatePassed, type Input } from '#contract/index.ts'
import type { Refusal } from '#contract/result.ts'
import { constituenciesOf, officeOf, type Asking } from './asking.ts'
import { answer, UsageError, type Answer, type Arguments, type Command } from './command.ts'
import { brief } from './finding-lines.ts'
import { countsSaid } from './said.ts'
import { dayIfAny, LEDGER, oneOf, optional, several, takes } from './given.ts'

const gate: Command = {
  usage:
    'office gate list|pass --ledger L [--constituency D01] [--gate registration|review|publication] [--on DAY] [--accept CODE=REASON]... [--accept-all REASON] [--as A:role,B:role]',
  summary: {
    zh: '各选区的三关：还差什么；带数字签过一关。',
    en: 'The three gates (三关) of each constituency: what is open, and signing one with its counts.',
  },
  options: {
    ...LEDGER,
    constituency: { type: 'string' },
    gate: { type: 'string' },
    on: { type: 'string' },
    accept: { type: 'string', multiple: true },
    'accept-all': { type: 'string' },
  },
  async run(given) {
    const [act] = given.positionals
    if (act === 'list') return list(given)
    if (act === 'pass') return pass(given, oneOf(given, 'gate', GATES))
    throw new UsageError('office gate 后面写 list 或 pass', 'office gate takes list or pass')
  },
}

async function list(given: Arguments): Promise<Answer> {
  const gates = await officeOf(given).ask('roll.gates', { constituency: optional(given, 'constituency'), ...dayIfAny(given) })
  const told = gates.map(({ constituency, gate: name, open, ...rest }) => ({
    constituency,
    gate: name,
    ...rest,
    open: open.map((finding) => ({ ...brief(finding), count: finding.count })),
  }))
  return answer({ gates: told }, gates.flatMap(lines))
}

const MARKS: Readonly<Record<Gate['standing'], string>> = { passed: '✓', stale: '!', shut: '✕' }

const lines = ({ constituency, name, standing, signed, open }: Gate): readonly string[] => [
  `${MARKS[standing]} ${constituency} ${name}${signed ? `　${signed.signers.join('、')} ${signed.on ?? ''}` : ''}`,
  ...open.map(({ code, message }) => `    ${code} ${message}`),
]

async function pass(given: Arguments, name: Gate['gate']): Promise<Answer> {
  const acceptAll = optional(given, 'accept-all')
  const accept = several(given, 'accept').map((text) => {
    const [code = '', ...reason] = text.split('=')
    if (reason.join('=').trim() === '') throw takes('accept', 'CODE=REASON')
    return { code, reason: reason.join('=') }
  })
  const signing = { gate: name, ...dayIfAny(given), accept, ...(acceptAll !== undefined && { acceptAll }) }
  const office = officeOf(given)
  const passed: GatePassed[] = []
  const refused: ({ constituency: string } & Refusal)[] = []
  for (const constituency of await constituenciesOf(given, office)) {
    const standIns = office.live ? [] : await signersOf(office, { constituency, ...dayIfAny(given) }, name)
    const result = await office.try('roll.pass-gate', { constituency, ...signing }, { standIns })
    if (result.ok) passed.push(result.value)
    else refused.push({ constituency, ...result.error })
  }
  return answer(
    { passed, refused },
    [
      ...passed.map(({ constituency, counts }) => `✓ ${constituency}：${countsSaid(counts)}`),
      ...refused.map((each) => `✕ ${each.constituency}：${sentenceOf(each).zh}`),
    ],
    refused.length > 0 ? 1 : 0,
  )
}

/** Who signs in a rehearsal that names nobody: so many as the gate asks for, by its roles. */
async function signersOf(office: Asking, at: Input<'roll.gates'>, name: Gate['gate']): Promise<readonly string[]> {
  const gates = await office.ask('roll.gates', at)
  return gates.filter(({ gate }) => gate === name).flatMap(({ roles, persons }) => roles.slice(0, persons))
}

export const officeGateCommands = { 'office gate': gate }
