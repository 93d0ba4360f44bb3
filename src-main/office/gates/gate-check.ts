import type { Finding } from '#rules/findings.ts'

/** What one gate finds in one constituency. */
export type GateCheck = {
  /** Frozen when the gate is passed. */
  readonly counts: Readonly<Record<string, number>>
  readonly open: readonly GateFinding[]
  /** Everything the gate looked at, canonical: another text means that the gate has to be passed again. */
  readonly looked: readonly unknown[]
}

/** A finding of a gate, and whom it is about. `count`: how many. */
export type GateFinding = Finding & { readonly count: number; readonly about: readonly string[] }

/** A finding about several: none where there is nobody. */
export const about = (names: readonly string[], make: (count: number) => Finding): readonly GateFinding[] =>
  names.length === 0 ? [] : [{ ...make(names.length), count: names.length, about: names }]

/** A finding that stands by itself. */
export const alone = (finding: Finding): GateFinding => ({ ...finding, count: 1, about: [] })
