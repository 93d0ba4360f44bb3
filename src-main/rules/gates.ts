import { finding } from './findings.ts'
import type { Finding } from './findings.ts'
import type { RulePack } from './pack.ts'

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
  const needed = definition?.persons ?? 1
  const given = new Set(request.persons).size
  const earlier = pack.gates.filter((one) => one.gate < request.gate)
  const settled = request.counts !== null && request.counts.handled === request.counts.decided
  return [
    ...(earlier.every((one) => passed.includes(one.gate)) ? [] : [finding('E.120', { gate })]),
    ...(request.openErrors === 0 ? [] : [finding('E.121', { gate, count: request.openErrors })]),
    ...(given >= needed ? [] : [finding('E.122', { gate, needed, given })]),
    ...(settled ? [] : [finding('E.123', { gate })]),
  ]
}
