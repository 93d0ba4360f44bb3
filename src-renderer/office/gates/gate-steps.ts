import type { Gate, RegistersOf, RollFinding } from '#contract/index.ts'

/** A constituency as the matrix shows it: its three gates and its registers. */
export type Line = {
  readonly code: string
  readonly gates: Readonly<Record<Gate['gate'], Gate>>
  readonly registers: RegistersOf
}

export function linesOf(gates: readonly Gate[], registers: readonly RegistersOf[]): readonly Line[] {
  const of = Map.groupBy(gates, ({ constituency }) => constituency)
  return registers.flatMap((each) => {
    const three = Object.fromEntries((of.get(each.constituency) ?? []).map((gate) => [gate.gate, gate])) as Line['gates']
    return three.publication ? [{ code: each.constituency, gates: three, registers: each }] : []
  })
}

/** Signed before something changed is told by the gate itself: it is signed again. */
const STALE = 'E.175'

export const errorsOf = ({ open }: Gate): readonly RollFinding[] =>
  open.filter(({ severity, code }) => severity === 'error' && code !== STALE)
/** What has to be taken on with a reason. */
export const remarksOf = ({ open }: Gate): readonly RollFinding[] => open.filter(({ severity }) => severity !== 'error')

const has = ({ open }: Gate, code: string): boolean => open.some((each) => each.code === code)

/** What is done next of a constituency, from its first import to the last signature. */
export type Step = 'mend' | 'registration' | 'review' | 'publish' | 'post' | 'publication' | 'done'

export function nextStep({ gates: { registration, review, publication } }: Line): Step {
  for (const gate of [registration, review])
    if (gate.standing !== 'passed') return errorsOf(gate).length > 0 ? 'mend' : gate.gate === 'review' ? 'review' : 'registration'
  if (has(publication, 'E.176') || has(publication, 'E.178')) return 'publish'
  if (has(publication, 'E.177')) return 'post'
  return publication.standing === 'passed' ? 'done' : 'publication'
}

/** Late, and two of the committee may decide that it is done all the same. */
export const LATE = ['E.130', 'E.126'] as const

/** Which of them it is: the first version of the roll, or a correction of it. */
export const lateStepOf = ({ gates: { publication }, registers: { version } }: Line): 'roll-published' | 'roll-corrections' =>
  has(publication, 'E.126') || (version > 0 && !has(publication, 'E.130')) ? 'roll-corrections' : 'roll-published'

/** The gate that the next step works at. */
export function gateAt(line: Line): Gate {
  const { registration, review, publication } = line.gates
  return [registration, review].find(({ standing }) => standing !== 'passed') ?? publication
}

/** The page on which a finding is mended; undefined for what is mended here or passes with time. */
export const pageFor = (code: string): Page | undefined => PAGES[code]

type Page = 'decisions' | 'imports' | 'objections'

const PAGES: Readonly<Record<string, Page>> = {
  'E.160': 'decisions',
  'E.161': 'decisions',
  'E.162': 'imports',
  'W.163': 'imports',
  'W.164': 'imports',
  'W.165': 'imports',
  'E.166': 'decisions',
  'E.167': 'decisions',
  'W.168': 'decisions',
  'W.170': 'decisions',
  'W.189': 'decisions',
  'E.180': 'objections',
  'E.181': 'objections',
  'W.182': 'objections',
  'E.183': 'objections',
  'R.184': 'objections',
  'W.185': 'objections',
  'R.186': 'objections',
  'R.187': 'objections',
}
