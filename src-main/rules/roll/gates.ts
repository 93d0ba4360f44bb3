import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'

export type Gate = 1 | 2 | 3

/** A sign-off at a gate (三关): who signed and with which counts. */
export type GateRequest = {
  readonly gate: Gate
  readonly persons: readonly string[]
  readonly counts: { readonly handled: number; readonly decided: number } | null
  /** Findings of severity `error` still open for this gate. */
  readonly openErrors: number
}

/**
 * What keeps a gate shut: an earlier gate not passed, an open error, too few different signatures, counts missing or not
 * settled. Empty means that it may be passed (domain 3.1: 登记关, 审核关, 公布关).
 */
export function checkGate(request: GateRequest, passed: readonly Gate[], pack: RulePack): readonly Finding[] {
  const definition = pack.gates.find(({ gate }) => gate === request.gate)
  const gate = definition?.name ?? String(request.gate)
  const earlier = pack.gates.filter((one) => one.gate < request.gate)
  const settled = request.counts !== null && request.counts.handled === request.counts.decided
  return [
    ...(earlier.every((one) => passed.includes(one.gate)) ? [] : [finding('E.120', { gate })]),
    ...(request.openErrors === 0 ? [] : [finding('E.121', { gate, count: request.openErrors })]),
    ...checkGatePersons(request, pack),
    ...(settled ? [] : [finding('E.123', { gate })]),
  ]
}

/** So many different people sign as the pack asks of the gate (domain 3.1). */
export function checkGatePersons({ gate, persons }: Pick<GateRequest, 'gate' | 'persons'>, pack: RulePack): readonly Finding[] {
  const definition = pack.gates.find((one) => one.gate === gate)
  const needed = definition?.persons ?? 1
  const given = new Set(persons).size
  return given >= needed ? [] : [finding('E.122', { gate: definition?.name ?? String(gate), needed, given })]
}

/** A finding that stands and was taken on with a reason. */
export type Acceptance = { readonly code: string; readonly reason: string }

/** Everyone who signs holds an office whose gate it is (domain 3.1); the pack names them. */
export function checkGateSigners(gate: Gate, roles: readonly string[], pack: RulePack): readonly Finding<'E.173'>[] {
  const definition = pack.gates.find((one) => one.gate === gate)
  if (!definition) return []
  return [...new Set(roles)]
    .filter((role) => !definition.roles.includes(role))
    .map((given) => finding('E.173', { gate: definition.name, roles: definition.roles.join('、'), given }))
}

/** Warnings and referrals keep a gate shut until each has a reason of its own; a reason never opens it against an error. */
export function checkAcceptances(
  gate: Gate,
  open: readonly Finding[],
  accepted: readonly Acceptance[],
  pack: RulePack,
): readonly Finding[] {
  const reasons = new Map(accepted.map(({ code, reason }) => [code, reason.trim()]))
  const codes = open
    .filter(({ severity, code }) => severity !== 'error' && (reasons.get(code) ?? '') === '')
    .map(({ code }) => code)
  if (codes.length === 0) return []
  return [
    finding('E.174', { gate: pack.gates.find((one) => one.gate === gate)?.name ?? '', codes: [...new Set(codes)].join('、') }),
  ]
}
