import type { Decision, DuplicatePair, Input } from '#contract/index.ts'
import { known, t } from '../../texts/index.ts'
import type { SECTIONS } from '#words/choices.ts'
import type { Choice } from '../../ui/Choices.tsx'
import type { Waiting } from './waiting.ts'

type Chosen = 'left' | 'right' | 'two' | 'correct' | 'keep' | 'drop' | `register${1 | 2 | 3 | 4}`

/** The sections of register four. */
type Section = (typeof SECTIONS)[number]

/** A decision while it is made. */
export type Choosing = {
  readonly choice: Chosen | null
  /** Null while the usual one stands. */
  readonly reason: string | null
  /** Fields put right, those that were typed. */
  readonly fields: Readonly<Record<string, string>>
  /** Of a pair under one number: whose number is wrong, and the right one. */
  readonly side: 'a' | 'b'
  readonly number: string
  /** Both really have that number. */
  readonly shared: boolean
  readonly section: Section
  readonly evidence: Readonly<Record<string, string>>
}

export const NOT_YET: Choosing = {
  choice: null,
  reason: null,
  fields: {},
  side: 'b',
  number: '',
  shared: false,
  section: '甲',
  evidence: {},
}

const BY_KIND = {
  pair: ['left', 'right', 'two'],
  row: ['correct', 'keep', 'drop'],
  person: ['register1', 'register2', 'register3', 'register4', 'correct', 'drop'],
} as const satisfies Readonly<Record<Waiting['is'], readonly Chosen[]>>

export const optionsFor = (waiting: Waiting): readonly Choice<Chosen>[] =>
  BY_KIND[waiting.is].map((value) => ({
    value,
    title: t(`decisions.choices.${value}.title`),
    body: t(`decisions.choices.${value}.body`),
    ...(value === 'keep' &&
      !isKeepable(waiting) && { not: t(isUnreadable(waiting) ? 'decisions.notKept' : 'decisions.notWhole') }),
  }))

export const isUnreadable = (waiting: Waiting): boolean =>
  waiting.is === 'row' && waiting.row.findings.some(({ kind }) => kind === 'unreadable_row')

const isKeepable = (waiting: Waiting): boolean => waiting.is !== 'row' || (waiting.row.keepable && !isUnreadable(waiting))

/** What is usually said; whoever decides may say it otherwise. */
export const reasonFor = (waiting: Waiting, { choice, shared }: Pick<Choosing, 'choice' | 'shared'>): string =>
  choice === null
    ? ''
    : choice === 'two' && shared
      ? t('decisions.reasonShared')
      : ((waiting.is === 'pair' ? known('decisions.reasons', `${waiting.pair.kind}-${choice}`) : undefined) ??
        t(`decisions.reasons.${choice}`))

const sameNumber = ({ a, b }: DuplicatePair): boolean => a.fields['idNumber'] === b.fields['idNumber']
const typed = (fields: Readonly<Record<string, string>>): boolean => Object.keys(fields).length > 0

/** What was typed; where nothing was, the form's own proposal for what is in question: the birthday out of the number, the number in full. */
function rightFields(waiting: Waiting, fields: Choosing['fields']): Record<string, string> {
  if (typed(fields) || waiting.is !== 'row' || isUnreadable(waiting)) return { ...fields }
  const { findings, fields: shown } = waiting.row
  return Object.fromEntries(findings.flatMap(({ field }) => (shown[field] ? [[field, shown[field]]] : [])))
}

const needsOf = (waiting: Waiting, section: Section): readonly string[] =>
  waiting.is === 'person' ? (waiting.needs[section] ?? []) : []

export function isReady(waiting: Waiting, { choice, fields, number, shared, section, evidence }: Choosing): boolean {
  if (choice === null) return false
  if (choice === 'correct') return typed(rightFields(waiting, fields))
  if (choice === 'two' && waiting.is === 'pair' && sameNumber(waiting.pair)) return shared || number.trim() !== ''
  if (choice === 'register4') return needsOf(waiting, section).every((column) => (evidence[column] ?? '').trim() !== '')
  return true
}

type Decided = { readonly pair: Input<'roll.decide-pair'> } | { readonly rows: readonly Decision[] }

/** The decision as the office's books take it. */
export function decisionOf(waiting: Waiting, choosing: Choosing, reason: string): Decided {
  if (waiting.is === 'pair') return ofPair(waiting.pair, choosing, reason)
  const at = waiting.is === 'row' ? waiting.row.at : waiting.person.at
  const { choice, fields, section, evidence } = choosing
  switch (choice) {
    case 'correct':
      return { rows: [{ ...at, do: 'correct', fields: rightFields(waiting, fields), reason }] }
    case 'drop':
      return { rows: [{ ...at, do: 'drop', reason }] }
    case 'register4':
      return {
        rows: [{ ...at, do: 'register', register: 4, section, evidence: chosenOf(needsOf(waiting, section), evidence), reason }],
      }
    case 'register1':
    case 'register2':
    case 'register3':
      return { rows: [{ ...at, do: 'register', register: Number(choice.at(-1)), reason }] }
    default:
      return { rows: [{ ...at, do: 'keep', reason }] }
  }
}

const chosenOf = (columns: readonly string[], evidence: Choosing['evidence']): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [column, (evidence[column] ?? '').trim()]))

function ofPair({ a, b, ...pair }: DuplicatePair, { choice, side, number, shared }: Choosing, reason: string): Decided {
  if (choice !== 'two') {
    const keep = choice === 'right' ? 'b' : 'a'
    return { pair: { a: a.at, b: b.at, verdict: 'one-person', keep, reason } }
  }
  if (shared || !sameNumber({ a, b, ...pair })) return { pair: { a: a.at, b: b.at, verdict: 'two-people', reason } }
  // Under one number two people are told apart when the wrong one is put right.
  const [wrong, right] = side === 'a' ? [a, b] : [b, a]
  return {
    rows: [
      { ...wrong.at, do: 'correct', fields: { idNumber: number.trim() }, reason },
      { ...right.at, do: 'different', reason },
    ],
  }
}
