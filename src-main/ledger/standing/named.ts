import { COLUMNS } from '#words/figures.ts'
import { entryTypes, type Body, type TypeName } from '../entries/index.ts'
import { entriesNamed, mayName } from '../entries/may-name.ts'
import type { Fact } from '../stated.ts'

/** What the body of an entry names beside its own book, by what it is. */
export type Named = {
  readonly contests?: readonly string[]
  readonly voters?: readonly string[]
  readonly refs?: ReturnType<typeof entriesNamed>
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

/** Beside the entries it points at, which `mayName` says. */
type Naming = { readonly [T in TypeName]?: (body: Body<T>) => Omit<Named, 'refs'> }
type CheckedIn = Pick<Body<'checked-in'>, 'voter' | 'contests' | 'papers' | 'for'>
type Figures = Body<'count.typed'>['figures']

const numbers = (figures: Readonly<Record<string, number>>): readonly number[] => Object.values(figures)

const checkedIn = ({ voter, contests, papers, for: principals }: CheckedIn): Named => ({
  voters: [voter, ...principals.map(({ principal }) => principal)],
  contests: [...contests, ...Object.keys(papers), ...principals.flatMap((each) => each.contests)],
  papers: numbers(papers),
})

const spoiled = ({ contest, count }: Body<'paper.spoiled'>): Named => ({ contests: [contest], figures: [count] })

const counted = (contest: string, { votes, writeIns, ...sums }: Figures): Named => ({
  contests: [contest],
  voters: writeIns.flatMap(({ voter }) => voter ?? []),
  figures: [
    ...numbers(sums),
    ...votes.flatMap((each) => COLUMNS.map((column) => each[column])),
    ...writeIns.map((each) => each.for),
  ],
})

const ofContest = ({ contest }: { readonly contest: string }): Named => ({ contests: [contest] })

const naming: Naming = {
  'proxy.approved': ({ principal, agent }) => ({ voters: [principal, agent] }),
  'station.opened': ({ papers }) => ({ contests: Object.keys(papers), figures: numbers(papers) }),
  'checked-in': checkedIn,
  undone: ({ returned }) => ({ contests: Object.keys(returned) }),
  'paper.spoiled': spoiled,
  'papers.counted': ({ left, expected }) => ({
    contests: [...Object.keys(left), ...Object.keys(expected)],
    papers: numbers(left),
  }),
  'book.continued': ({ book }) => ({ lost: [book] }),
  reentered: ({ book, fact }) => ({ lost: [book], ...(fact.type === 'checked-in' ? checkedIn(fact) : spoiled(fact)) }),
  'station.closed': ({ papers }) => ({ contests: Object.keys(papers), figures: Object.values(papers).flatMap(numbers) }),
  'count.typed': ({ contest, figures }) => counted(contest, figures),
  'count.agreed': ofContest,
  'count.called': ({ contest, papers, figures }) => {
    const of = counted(contest, figures)
    return { ...of, figures: [papers, ...of.figures!] }
  },
  'count.called-out': ofContest,
  'writein.joined': ({ contest, voter }) => ({ contests: [contest], voters: voter === undefined ? [] : [voter] }),
  'paper.adjudicated': ({ contest, papers }) => ({ contests: [contest], figures: [papers] }),
  'result.witnessed': ofContest,
  'result.signed': ofContest,
  'round.started': ({ contest, seats }) => ({ contests: [contest], figures: [seats] }),
  'round.closed': ({ contest, participants, papers }) => ({
    contests: [contest],
    figures: [...numbers(participants), ...numbers(papers)],
  }),
  'round.withdrawn': ofContest,
  'box.listed': ({ voters }) => ({ voters: voters.map(({ voter }) => voter) }),
  'box.out': ({ papers }) => ({ contests: Object.keys(papers), figures: numbers(papers) }),
  'box.in': ({ used, returned }) => ({
    contests: [...Object.keys(used), ...Object.keys(returned)],
    figures: [...numbers(used), ...numbers(returned)],
  }),
  'desk.left-out': ({ devices }) => ({ devices }),
  'print.made': ({ params }) => {
    const { constituency, contest } = params
    return { constituencies: constituency === undefined ? [] : [constituency], contests: contest === undefined ? [] : [contest] }
  },
  'bundle.exported': ({ heads }) => ({ books: heads.map(({ book }) => book) }),
}

/** Types in books of a constituency whose bodies point at entries. */
const pointing = (Object.keys(mayName) as TypeName[]).filter((type) => entryTypes[type].scopes.includes('constituency'))

/** Types whose bodies name anything beside their own book. */
export const judgedTypes: ReadonlySet<TypeName> = new Set([...(Object.keys(naming) as TypeName[]), ...pointing])

/** What an entry names; nothing for a type that names nothing. */
export const namedBy = <T extends TypeName>({ type, body }: Pick<Fact<T>, 'type' | 'body'>): Named => ({
  ...(naming[type] as ((body: unknown) => Named) | undefined)?.(body),
  refs: entriesNamed(type, body),
})

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
const unsettled: ReadonlySet<TypeName> = new Set<TypeName>([...pointing, 'book.continued'])

/** What facts of some types follow from, their judgement included. */
export function groundsOf(types: readonly TypeName[]): readonly TypeName[] | 'every entry' {
  if (types.some((type) => unsettled.has(type))) return 'every entry'
  return types.some((type) => judgedTypes.has(type)) ? [...types, ...GROUNDS] : types
}
