import type { TypeName } from './index.ts'

/** Whose the entry that is named has to be: in any book, in one of this constituency, of this preparation, or of the laptop that names it. */
export type Whose = 'anybody' | 'this constituency' | 'this preparation' | 'the same laptop'

/** What becomes of an entry that names what it may not: it counts for nothing (E.620, or in silence), or is asked about. */
export type Otherwise = 'E.620' | 'R.624' | 'R.626' | 'R.632' | 'R.643' | 'unsigned' | 'no effect'

/** What else has to be so, in the words of the documents, and what becomes of an entry where it is not; `tests/ledger/may-name.test.ts` tries each. */
export const CONDITIONS = {
  'of one conflict': 'no effect',
  'the last of a branch of a forked book': 'no effect',
  'before its own closing': 'E.620',
  'with every paper back': 'R.624',
  'of that principal and this agent, by the office or the lead': 'R.624',
  'not withdrawn before in its book': 'R.624',
  'two equal ones of the round by two people, or the batches and the reading of their sums': 'R.626',
  'every batch of the round that stands, each once and confirmed': 'R.626',
  'by another overseer than called it': 'R.643',
  'an agreement only if by calls': 'R.643',
  'of the same contest and round': 'R.643',
  'that stands': 'unsigned',
  'signed, and calling for this round': 'R.632',
} as const satisfies Readonly<Record<string, Otherwise>>
export type Condition = keyof typeof CONDITIONS

/** A field that points at entries, the types it may point at (any where none is given), and what becomes of an entry that points at another. */
export type MayName = {
  readonly field: 'ref' | 'refs' | 'keep' | 'checkIn' | 'for[].ref' | 'fact.for[].ref'
  readonly types?: readonly TypeName[]
  readonly whose: Whose
  readonly otherwise: Otherwise
  readonly as?: readonly Condition[]
}

const OBJECTION: readonly MayName[] = [
  { field: 'ref', types: ['objection.received'], whose: 'this preparation', otherwise: 'no effect' },
]
const DRAWN = {
  types: ['proxy.approved'],
  whose: 'this constituency',
  otherwise: 'R.624',
  as: ['of that principal and this agent, by the office or the lead', 'not withdrawn before in its book'],
} as const
const STANDS: readonly MayName[] = [
  { field: 'ref', types: ['count.agreed'], whose: 'this constituency', otherwise: 'unsigned', as: ['that stands'] },
]

/** Which entries an entry may point at: `judge` and the counting ask this table, and docs/entry-types.md is made from it. */
export const mayName: { readonly [T in TypeName]?: readonly MayName[] } = {
  'conflict.decided': [{ field: 'refs', whose: 'anybody', otherwise: 'no effect', as: ['of one conflict'] }],
  'fork.resolved': [{ field: 'keep', whose: 'anybody', otherwise: 'no effect', as: ['the last of a branch of a forked book'] }],
  'objection.decided': OBJECTION,
  'objection.appealed': OBJECTION,
  'objection.judged': OBJECTION,
  'proxy.withdrawn': [
    { field: 'ref', types: ['proxy.approved'], whose: 'this constituency', otherwise: 'E.620' },
    { field: 'checkIn', types: ['checked-in', 'reentered'], whose: 'the same laptop', otherwise: 'E.620' },
  ],
  'person.signed-out': [{ field: 'ref', types: ['person.signed-in'], whose: 'this constituency', otherwise: 'E.620' }],
  'checked-in': [{ field: 'for[].ref', ...DRAWN }],
  reentered: [{ field: 'fact.for[].ref', ...DRAWN }],
  undone: [
    {
      field: 'ref',
      types: ['checked-in', 'reentered'],
      whose: 'the same laptop',
      otherwise: 'E.620',
      as: ['before its own closing', 'with every paper back'],
    },
  ],
  'box.in': [{ field: 'ref', types: ['box.out'], whose: 'the same laptop', otherwise: 'E.620' }],
  'count.agreed': [
    {
      field: 'refs',
      types: ['count.typed', 'count.called-out'],
      whose: 'this constituency',
      otherwise: 'R.626',
      as: ['two equal ones of the round by two people, or the batches and the reading of their sums'],
    },
  ],
  'count.confirmed': [
    {
      field: 'ref',
      types: ['count.called'],
      whose: 'this constituency',
      otherwise: 'R.643',
      as: ['by another overseer than called it'],
    },
  ],
  'count.withdrawn': [
    {
      field: 'ref',
      types: ['count.called', 'count.agreed', 'writein.joined'],
      whose: 'this constituency',
      otherwise: 'R.643',
      as: ['an agreement only if by calls'],
    },
  ],
  'count.called-out': [
    {
      field: 'refs',
      types: ['count.called'],
      whose: 'this constituency',
      otherwise: 'R.626',
      as: ['every batch of the round that stands, each once and confirmed'],
    },
  ],
  'result.witnessed': STANDS,
  'result.signed': STANDS,
  'round.started': [
    {
      field: 'ref',
      types: ['count.agreed'],
      whose: 'this constituency',
      otherwise: 'R.632',
      as: ['signed, and calling for this round'],
    },
  ],
  'round.withdrawn': [
    {
      field: 'ref',
      types: ['round.started'],
      whose: 'this constituency',
      otherwise: 'R.643',
      as: ['of the same contest and round'],
    },
  ],
}

type Named = readonly (readonly [hash: string, row: MayName])[]
type Body = Readonly<Record<string, unknown>>

/** The hashes a body names, each with the row that says what it may be. */
export const entriesNamed = (type: TypeName, body: object): Named =>
  (mayName[type] ?? []).flatMap((row) => hashesAt(body as Body, row.field).map((hash) => [hash, row] as const))

function hashesAt(body: Body, field: MayName['field']): readonly string[] {
  if (field === 'for[].ref' || field === 'fact.for[].ref') {
    const stated = field === 'for[].ref' ? body : (body['fact'] as Body)
    return ((stated['for'] ?? []) as readonly { readonly ref: string }[]).map(({ ref }) => ref)
  }
  const named = body[field]
  return named === undefined ? [] : ([named].flat() as string[])
}
