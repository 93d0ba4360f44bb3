import type { Body, TypeName } from '../entries/index.ts'
import type { Fact } from '../stated.ts'

/** How an entry that is pointed at has to stand to the one that points at it. */
export type Pointing =
  /** Any entry of this constituency's books. */
  | 'here'
  /** A check-in or re-entry by the same laptop. */
  | 'own check-in'
  /** A box that the same laptop sent out. */
  | 'own box'
  /** An approval of this constituency. */
  | 'approval'

/** What the body of an entry names beside its own book, by what it is. */
export type Named = {
  readonly contests?: readonly string[]
  readonly voters?: readonly string[]
  readonly refs?: readonly (readonly [hash: string, pointing: Pointing])[]
  /** Books this laptop has to have written itself. */
  readonly lost?: readonly string[]
  /** Books that have to be of this constituency or of the town. */
  readonly books?: readonly string[]
  readonly devices?: readonly string[]
  readonly constituencies?: readonly string[]
  /** Figures the entry stands or falls with. */
  readonly figures?: readonly number[]
  /** Figures that are not reckoned with where they are too great, while the rest of the entry stands. */
  readonly papers?: readonly number[]
}

type Naming = { readonly [T in TypeName]?: (body: Body<T>) => Named }
type CheckedIn = Pick<Body<'checked-in'>, 'voter' | 'contests' | 'papers' | 'for'>
type Figures = Body<'count.typed'>['figures']

const here = (hashes: readonly string[]) => hashes.map((hash) => [hash, 'here'] as const)
const numbers = (figures: Readonly<Record<string, number>>): readonly number[] => Object.values(figures)

const checkedIn = ({ voter, contests, papers, for: principals }: CheckedIn): Named => ({
  voters: [voter, ...principals.map(({ principal }) => principal)],
  contests: [...contests, ...Object.keys(papers), ...principals.flatMap((each) => each.contests)],
  refs: here(principals.map(({ ref }) => ref)),
  papers: numbers(papers),
})

const spoiled = ({ contest, count }: Body<'paper.spoiled'>): Named => ({ contests: [contest], figures: [count] })

const counted = (contest: string, { collected, valid, invalid, votes, writeIns }: Figures): Named => ({
  contests: [contest],
  voters: writeIns.flatMap(({ voter }) => voter ?? []),
  figures: [
    collected,
    valid,
    invalid,
    ...votes.flatMap((each) => [each.for, each.against, each.abstain, each.void]),
    ...writeIns.map((each) => each.for),
  ],
})

const signed = ({ contest, ref }: { readonly contest: string; readonly ref: string }): Named => ({
  contests: [contest],
  refs: here([ref]),
})

const naming: Naming = {
  'proxy.approved': ({ principal, agent }) => ({ voters: [principal, agent] }),
  'proxy.withdrawn': ({ ref, checkIn }) => ({
    refs: [[ref, 'approval'], ...(checkIn === undefined ? [] : [[checkIn, 'own check-in'] as const])],
  }),
  'station.opened': ({ papers }) => ({ contests: Object.keys(papers), figures: numbers(papers) }),
  'checked-in': checkedIn,
  undone: ({ ref, returned }) => ({ refs: [[ref, 'own check-in']], contests: Object.keys(returned) }),
  'paper.spoiled': spoiled,
  'papers.counted': ({ left, expected }) => ({
    contests: [...Object.keys(left), ...Object.keys(expected)],
    papers: numbers(left),
  }),
  'book.continued': ({ book }) => ({ lost: [book] }),
  reentered: ({ book, fact }) => ({ lost: [book], ...(fact.type === 'checked-in' ? checkedIn(fact) : spoiled(fact)) }),
  'station.closed': ({ papers }) => ({ contests: Object.keys(papers), figures: Object.values(papers).flatMap(numbers) }),
  'count.typed': ({ contest, figures }) => counted(contest, figures),
  'count.agreed': ({ contest, refs }) => ({ contests: [contest], refs: here(refs) }),
  'count.called': ({ contest, papers, figures }) => {
    const of = counted(contest, figures)
    return { ...of, figures: [papers, ...of.figures!] }
  },
  'count.confirmed': ({ ref }) => ({ refs: here([ref]) }),
  'count.withdrawn': ({ ref }) => ({ refs: here([ref]) }),
  'count.called-out': ({ contest, refs }) => ({ contests: [contest], refs: here(refs) }),
  'writein.joined': ({ contest, voter }) => ({ contests: [contest], voters: voter === undefined ? [] : [voter] }),
  'paper.adjudicated': ({ contest, papers }) => ({ contests: [contest], figures: [papers] }),
  'result.witnessed': signed,
  'result.signed': signed,
  'round.started': ({ contest, seats, ref }) => ({ contests: [contest], refs: here([ref]), figures: [seats] }),
  'round.closed': ({ contest, participants, papers }) => ({
    contests: [contest],
    figures: [...numbers(participants), ...numbers(papers)],
  }),
  'round.withdrawn': signed,
  'box.listed': ({ voters }) => ({ voters: voters.map(({ voter }) => voter) }),
  'box.out': ({ papers }) => ({ contests: Object.keys(papers), figures: numbers(papers) }),
  'box.in': ({ ref, used, returned }) => ({
    refs: [[ref, 'own box']],
    contests: [...Object.keys(used), ...Object.keys(returned)],
    figures: [...numbers(used), ...numbers(returned)],
  }),
  'desk.left-out': ({ devices }) => ({ devices }),
  'print.made': ({ params }) => {
    const { constituency, contest } = params
    return { constituencies: constituency === undefined ? [] : [constituency], contests: contest === undefined ? [] : [contest] }
  },
  'bundle.exported': ({ heads }) => ({ books: heads.map(({ book }) => book) }),
  'person.signed-out': ({ ref }) => ({ refs: here([ref]) }),
}

/** Types whose bodies name anything beside their own book. */
export const judgedTypes: ReadonlySet<TypeName> = new Set(Object.keys(naming) as TypeName[])

/** What an entry names; nothing for a type that names nothing. */
export const namedBy = <T extends TypeName>({ type, body }: Pick<Fact<T>, 'type' | 'body'>): Named =>
  (naming[type] as ((body: unknown) => Named) | undefined)?.(body) ?? {}

/** What the judgement of every entry follows from, beside the entries it points at. */
export const GROUNDS: readonly TypeName[] = [
  'election.created',
  'election.changed',
  'voter.listed',
  'voter.struck',
  'device.certified',
  'device.revoked',
]

/** Types whose bodies point at entries or books: how they are judged may change with any entry that comes. */
const pointing: ReadonlySet<TypeName> = new Set<TypeName>([
  'proxy.withdrawn',
  'box.in',
  'checked-in',
  'undone',
  'book.continued',
  'reentered',
  'count.agreed',
  'count.confirmed',
  'count.withdrawn',
  'count.called-out',
  'result.witnessed',
  'result.signed',
  'round.started',
  'round.withdrawn',
  'person.signed-out',
])

/** What facts of some types follow from, their judgement included. */
export function groundsOf(types: readonly TypeName[]): readonly TypeName[] | 'every entry' {
  if (types.some((type) => pointing.has(type))) return 'every entry'
  return types.some((type) => judgedTypes.has(type)) ? [...types, ...GROUNDS] : types
}
