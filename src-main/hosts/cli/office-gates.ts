import { GATE_NAMES, gatesOf, type GateName, type GateStanding } from '#office/gates/gates.ts'
import { passGate } from '#office/gates/pass-gate.ts'
import { townView } from '#office/gates/town-view.ts'
import { today } from '#office/registers/today.ts'
import { electionOf } from '#roll/election.ts'
import { sentenceOf } from '#contract/refusals.ts'
import { brief } from '#rules/findings.ts'
import { answer, UsageError, type Arguments, type Answer, type Command } from './command.ts'
import { actor, AS, LEDGER, oneOf, optional, withLedger } from './given.ts'
import type { Ledger } from '#ledger/open.ts'

const gate: Command = {
  usage:
    'office gate list|pass --ledger L [--constituency D01] [--gate registration|review|publication] [--on DAY] [--accept CODE=REASON]... [--accept-all REASON] [--as A:role,B:role]',
  summary: 'The three gates (三关) of each constituency: what is open, and signing one with its counts.',
  options: {
    ...LEDGER,
    ...AS,
    constituency: { type: 'string' },
    gate: { type: 'string' },
    on: { type: 'string' },
    accept: { type: 'string', multiple: true },
    'accept-all': { type: 'string' },
  },
  async run(given) {
    const [act] = given.positionals
    if (act === 'list') return withLedger(given, (ledger) => list(ledger, given))
    if (act === 'pass') return withLedger(given, (ledger) => pass(ledger, given, oneOf(given, 'gate', GATE_NAMES)))
    throw new UsageError('office gate takes list or pass')
  },
}

const codes = (ledger: Ledger, given: Arguments): readonly string[] => {
  const asked = optional(given, 'constituency')
  return asked === undefined ? electionOf(ledger).body.constituencies.map(({ code }) => code) : [asked]
}

function list(ledger: Ledger, given: Arguments): Answer {
  const town = townView(ledger)
  const gates = codes(ledger, given).flatMap((code) => gatesOf(town, code, optional(given, 'on') ?? today(ledger)))
  const told = gates.map(({ open, state: _, ...standing }) => ({
    ...standing,
    open: open.map((finding) => ({ ...brief(finding), count: finding.count })),
  }))
  return answer({ gates: told }, gates.flatMap(lines))
}

const MARKS: Readonly<Record<GateStanding['standing'], string>> = { passed: '✓', stale: '!', shut: '✕' }

const lines = ({ constituency, name, standing, signed, open }: GateStanding): readonly string[] => [
  `${MARKS[standing]} ${constituency} ${name}${signed ? `　${signed.signers.map(({ person }) => person).join('、')} ${signed.on ?? ''}` : ''}`,
  ...open.map(({ code, message }) => `    ${code} ${message}`),
]

function pass(ledger: Ledger, given: Arguments, name: GateName): Answer {
  const [on, acceptAll] = [optional(given, 'on'), optional(given, 'accept-all')]
  const accept = [given.values['accept'] ?? []].flat().map((text) => {
    const [code = '', ...reason] = String(text).split('=')
    if (reason.join('=').trim() === '') throw new UsageError('--accept takes CODE=REASON')
    return { code, reason: reason.join('=') }
  })
  const town = townView(ledger)
  const results = codes(ledger, given).map((constituency) => ({
    constituency,
    result: passGate(ledger, actor(given), { constituency, gate: name, on, accept, acceptAll }, town),
  }))
  const passed = results.flatMap(({ result }) => (result.ok ? [result.value] : []))
  const refused = results.flatMap(({ constituency, result }) => (result.ok ? [] : [{ constituency, ...result.error }]))
  return answer(
    { passed, refused },
    [
      ...passed.map(({ constituency, counts }) => `✓ ${constituency}：${JSON.stringify(counts)}`),
      ...refused.map((each) => `✕ ${each.constituency}：${sentenceOf(each).zh}`),
    ],
    refused.length > 0 ? 1 : 0,
  )
}

export const officeGateCommands = { 'office gate': gate }
