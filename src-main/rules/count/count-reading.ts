import type { CandidateVotes, ContestCount, WriteInVotes } from './count-input.ts'
import type { ParamsOf } from '#words/telling.ts'
import { findingOfKind, findings, type Finding, type FindingCode } from '../findings.ts'
import type { Round } from '../pack.ts'
import { packById } from '../packs/index.ts'

/** Why a count was refused: the first broken field by its path (`votes[0].for`), and what is wrong with it. */
export type CountFault = { readonly field: string; readonly finding: Finding }
export type CountReading =
  | { readonly ok: true; readonly value: ContestCount }
  | { readonly ok: false; readonly error: CountFault }

/** What the sentences of a finding name beside the field. */
type Beside<Code extends FindingCode> = Omit<ParamsOf<(typeof findings)[Code]>, 'field'>

export const refused = <Code extends FindingCode>(
  code: Code,
  field: string,
  ...[params]: keyof Beside<Code> extends never ? [] : [params: Beside<Code>]
): CountFault =>
  // The compiler cannot put the field and what stands beside it together again.
  ({ field, finding: findingOfKind(findings[code].kind, { field, ...params } as never) })

/** Reads the shape of one contest's count (design 6): the right fields, non-negative safe integers, names, yes or no. */
export function readShape(input: unknown): CountReading {
  const faults: CountFault[] = []
  const value = countIn(input, faults)
  const [first] = faults
  return first ? { ok: false, error: first } : { ok: true, value }
}

/** Every reader below notes what is wrong in `faults` and goes on with a stand-in; nothing of it is used once one is noted. */
type Faults = CountFault[]
type Fields = Readonly<Record<string, unknown>>

function countIn(input: unknown, faults: Faults): ContestCount {
  const fields = objectIn(input, 'contest', faults)
  const pack = packIn(fields['pack'], faults)
  const round = roundIn(fields['round'], faults)
  const seats = wholeIn(fields, 'seats', '', faults)
  const roll = wholeIn(fields, 'roll', '', faults)
  const participants = objectIn(fields['participants'], 'participants', faults)
  const persons = (key: string): number => wholeIn(participants, key, 'participants.', faults)
  const sheets = objectIn(fields['papers'], 'papers', faults)
  const papers = (key: string): number => wholeIn(sheets, key, 'papers.', faults)
  return {
    pack,
    round,
    seats,
    roll,
    participants: { inPerson: persons('inPerson'), mobile: persons('mobile'), proxy: persons('proxy') },
    papers: {
      printed: papers('printed'),
      issued: papers('issued'),
      spoiled: papers('spoiled'),
      unused: papers('unused'),
      collected: papers('collected'),
      valid: papers('valid'),
      invalid: papers('invalid'),
    },
    votes: listIn(fields['votes'], 'votes', faults).map((row, index) => candidateIn(row, `votes[${index}]`, faults)),
    writeIns: listIn(fields['writeIns'], 'writeIns', faults).map((row, index) => writeInIn(row, `writeIns[${index}]`, faults)),
  }
}

function candidateIn(row: unknown, at: string, faults: Faults): CandidateVotes {
  const fields = objectIn(row, at, faults)
  const column = (key: string): number => wholeIn(fields, key, `${at}.`, faults)
  return {
    name: nameIn(fields, at, faults),
    for: column('for'),
    against: column('against'),
    abstain: column('abstain'),
    void: Object.hasOwn(fields, 'void') ? column('void') : 0,
  }
}

function writeInIn(row: unknown, at: string, faults: Faults): WriteInVotes {
  const fields = objectIn(row, at, faults)
  const name = nameIn(fields, at, faults)
  const votes = wholeIn(fields, 'for', `${at}.`, faults)
  const onRoll = fields['onRoll']
  if (typeof onRoll !== 'boolean') faults.push(refused('E.233', `${at}.onRoll`))
  return { name, for: votes, onRoll: onRoll === true }
}

function packIn(value: unknown, faults: Faults): string {
  if (typeof value === 'string' && packById(value)) return value
  faults.push(refused('E.222', 'pack', { value: shown(value) }))
  return ''
}

function roundIn(value: unknown, faults: Faults): Round {
  if (value === 'first' || value === 'revote' || value === 'separate' || value === 'byelection') return value
  faults.push(refused('E.223', 'round', { value: shown(value) }))
  return 'first'
}

function objectIn(value: unknown, field: string, faults: Faults): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.fromEntries(Object.entries(value))
  faults.push(refused('E.220', field))
  return {}
}

function listIn(value: unknown, field: string, faults: Faults): readonly unknown[] {
  if (Array.isArray(value)) return value
  faults.push(refused('E.232', field))
  return []
}

function wholeIn(fields: Fields, key: string, prefix: string, faults: Faults): number {
  const value = fields[key]
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  faults.push(refused('E.221', prefix + key))
  return 0
}

function nameIn(fields: Fields, at: string, faults: Faults): string {
  const name = fields['name']
  if (typeof name === 'string' && name.trim() !== '') return name
  faults.push(refused('E.231', `${at}.name`))
  return ''
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
