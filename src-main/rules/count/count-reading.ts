import { listIn, nameIn, objectIn, refused, shown, wholeIfThere, wholeIn } from './count-fields.ts'
import type { CountFault, Faults, Fields } from './count-fields.ts'
import type { CandidateVotes, ContestCount, WriteInVotes } from './count-input.ts'
import { boxesIn, contestIn, forOnlyIn, participantsIn, unknownIn } from './real-sheets.ts'
import type { Round } from '../pack.ts'
import { packById } from '../packs/index.ts'

export type CountReading =
  | { readonly ok: true; readonly value: ContestCount }
  | { readonly ok: false; readonly error: CountFault }

/** Reads the shape of one contest's count (design 6): the right fields, non-negative safe integers, names, yes or no. */
export function readShape(input: unknown): CountReading {
  const faults: CountFault[] = []
  const value = countIn(input, faults)
  const [first] = faults
  return first ? { ok: false, error: first } : { ok: true, value }
}

function countIn(input: unknown, faults: Faults): ContestCount {
  const fields = objectIn(input, 'contest', faults)
  const pack = packIn(fields['pack'], faults)
  const round = roundIn(fields['round'], faults)
  const seats = wholeIn(fields, 'seats', '', faults)
  const roll = wholeIn(fields, 'roll', '', faults)
  const participants = participantsIn(fields['participants'], faults)
  const sheets = objectIn(fields['papers'], 'papers', faults)
  const unknown = unknownIn(sheets, faults)
  const papers = (key: string): number => (unknown.has(key) ? 0 : wholeIn(sheets, key, 'papers.', faults))
  const valid = papers('valid')
  const blank = wholeIfThere(sheets, 'blank', 'papers.', faults)
  const forOnly = forOnlyIn(fields, faults)
  const unnamed = wholeIfThere(fields, 'writeInTotal', '', faults)
  const contest = contestIn(fields, faults)
  return {
    ...(contest === undefined ? {} : { contest }),
    pack,
    round,
    seats,
    roll,
    participants,
    papers: {
      printed: papers('printed'),
      issued: papers('issued'),
      spoiled: papers('spoiled'),
      unused: papers('unused'),
      collected: papers('collected'),
      valid,
      invalid: papers('invalid'),
    },
    votes: listIn(fields['votes'], 'votes', faults).map((row, index) =>
      candidateIn(row, `votes[${index}]`, forOnly ? valid : null, faults),
    ),
    writeIns: listIn(fields['writeIns'], 'writeIns', faults).map((row, index) => writeInIn(row, `writeIns[${index}]`, faults)),
    ...(unknown.size > 0 ? { unknown } : {}),
    ...(blank === undefined ? {} : { blank }),
    ...(unnamed === undefined ? {} : { unnamed }),
    ...boxesIn(fields, faults),
  }
}

/** `valid`: of a sheet that tells the votes for alone, whatever else was marked on the valid papers is taken together. */
function candidateIn(row: unknown, at: string, valid: number | null, faults: Faults): CandidateVotes {
  const fields = objectIn(row, at, faults)
  const column = (key: string): number => wholeIn(fields, key, `${at}.`, faults)
  const name = nameIn(fields, at, faults)
  const votes = column('for')
  if (valid !== null) return { name, for: votes, against: 0, abstain: Math.max(0, valid - votes), void: 0 }
  return {
    name,
    for: votes,
    against: column('against'),
    abstain: column('abstain'),
    void: wholeIfThere(fields, 'void', `${at}.`, faults) ?? 0,
  }
}

function writeInIn(row: unknown, at: string, faults: Faults): WriteInVotes {
  const fields: Fields = objectIn(row, at, faults)
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
