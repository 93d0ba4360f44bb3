import { namesOf } from '#counting/called-people.ts'
import type { ObjectionLine } from '#contract/objection-answers.ts'
import { isPrepOf } from '#ledger/books/book.ts'
import { newestOf } from '#ledger/books/order.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import { electionOf, publishedRoll, rollOf, type VoterLine } from '#roll/election.ts'
import type { PlainDate } from '#rules/dates.ts'
import type { Finding } from '#rules/findings.ts'
import { checkCourse, objectionTerms, type ObjectionTerms } from '#rules/roll/objections.ts'
import { packById } from '#rules/packs/index.ts'
import type { Asks } from '#words/objections.ts'

/** An objection to the roll, how far it has come, and what the law says of it today. */
export type Objection = Omit<Body<'objection.received'>, 'idNumber'> & {
  /** Hash of its entry: what decisions point at. */
  readonly ref: string
  readonly constituency: string
  readonly terms: ObjectionTerms
  readonly decided: (Omit<Body<'objection.decided'>, 'ref'> & { readonly signers: readonly string[] }) | null
  readonly appealed: Omit<Body<'objection.appealed'>, 'ref'> | null
  readonly judged: Omit<Body<'objection.judged'>, 'ref'> | null
  readonly carriedOut: boolean
  readonly voter: ObjectionLine['voter']
  readonly fitting: number
  readonly findings: readonly Finding[]
}

/** Every objection of a constituency in the order received, with its terms by the law (S1 29; S2 33). */
export function objectionsOf(ledger: Ledger, constituency: string, today: PlainDate): readonly Objection[] {
  const received = prepFacts(ledger, 'objection.received', constituency)
  // A roll that nobody objected to is not read.
  if (received.length === 0) return []
  const { day, pack: packId } = electionOf(ledger).body
  const pack = packById(packId)!
  const postings = postingsOf(ledger, constituency)
  const decisions = new Map(prepFacts(ledger, 'objection.decided', constituency).map((fact) => [fact.body.ref, fact]))
  const appeals = lastBy(prepFacts(ledger, 'objection.appealed', constituency))
  const judgments = lastBy(prepFacts(ledger, 'objection.judged', constituency))
  const lines = rollOf(ledger, constituency)
  const carried = carriedOutOn(lines, publishedRoll(ledger, constituency)?.body.version ?? 0)
  return received.map(({ hash, body }) => {
    const [decision, appealed, judged] = [decisions.get(hash), appeals.get(hash), judgments.get(hash)]
    const decided = decision && withoutRef(decision.body)
    const posted = postings.findLast(({ version }) => version === body.version)?.on
    const carriedOut = carried(body, judged?.asks ?? decided?.asks ?? 'nothing')
    const findings = checkCourse(
      {
        name: body.name,
        version: body.version,
        ...(posted !== undefined && { posted }),
        receivedOn: body.on,
        ...(decided && { decided }),
        ...(appealed && { appealedOn: appealed.on }),
        ...(judged && { judged }),
        carriedOut,
      },
      today,
      day,
      pack,
    )
    const { idNumber: _, ...told } = body
    return {
      ...told,
      ref: hash,
      constituency,
      terms: objectionTerms(posted ?? body.on, body.on, day, pack),
      decided: decided ? { ...decided, signers: namesOf(ledger, 'town', decision.actor) } : null,
      appealed: appealed ?? null,
      judged: judged ?? null,
      carriedOut,
      ...votersMeant(lines, body),
      findings,
    }
  })
}

/** What was decided that the roll has to show (S1 29): about whom, by number where it is known, and what has to be done. */
export type Demand = Pick<Body<'objection.received'>, 'name' | 'idNumber'> & {
  /** The objection. */
  readonly ref: string
  readonly asks: Asks
  /** A court ordered it. */
  readonly judged: boolean
}

/** What was decided about a constituency's roll, carried out or not; a judgment takes the place of what the committee said. */
export function demandsOf(ledger: Ledger, constituency: string): readonly Demand[] {
  const decisions = lastBy(prepFacts(ledger, 'objection.decided', constituency))
  const judgments = lastBy(prepFacts(ledger, 'objection.judged', constituency))
  return prepFacts(ledger, 'objection.received', constituency).flatMap(({ hash, body: { name, idNumber } }) => {
    const judgment = judgments.get(hash)
    const asks = (judgment ?? decisions.get(hash))?.asks
    return asks === undefined
      ? []
      : [{ ref: hash, name, ...(idNumber !== undefined && { idNumber }), asks, judged: judgment !== undefined }]
  })
}

/** When and where each version was put up, oldest first: stated again, the newest counts. */
export const postingsOf = (ledger: Ledger, constituency: string): readonly Body<'roll.posted'>[] =>
  [...Map.groupBy(prepFacts(ledger, 'roll.posted', constituency), ({ body }) => body.version).values()]
    .map((stated) => newestOf(ledger, stated)!.body)
    .toSorted((a, b) => a.version - b.version)

/** Entries of a type in the preparation books of one constituency, in order. */
export const prepFacts = <T extends TypeName>(ledger: Ledger, type: T, constituency: string): readonly Fact<T>[] =>
  factsOf(ledger, type).filter(({ book }) => isPrepOf(book, constituency))

type Referring = { readonly ref: string }
const lastBy = <B extends Referring>(facts: readonly { readonly body: B }[]): ReadonlyMap<string, Omit<B, 'ref'>> =>
  new Map(facts.map(({ body }) => [body.ref, withoutRef(body)]))
const withoutRef = <B extends Referring>({ ref: _, ...rest }: B): Omit<B, 'ref'> => rest

/** Whom of the roll somebody means: by number where it is known, else by a name that one of them alone has. */
function votersMeant(roll: readonly VoterLine[], about: Body<'objection.received'>): Pick<ObjectionLine, 'voter' | 'fitting'> {
  const fitting = roll.filter(({ fields }) =>
    about.idNumber === undefined ? fields.name === about.name : fields.idNumber === about.idNumber,
  )
  const [found] = fitting
  if (!found || fitting.length > 1) return { voter: null, fitting: fitting.length }
  const { birth, village = '', group = '' } = found.fields
  return { voter: { voter: found.voter, birth, village, group }, fitting: 1 }
}

/** Whether the newest roll shows what was asked: by number where it is known, else by name. */
function carriedOutOn(roll: readonly VoterLine[], version: number) {
  const numbers = new Set(roll.map(({ fields }) => fields.idNumber))
  const names = new Set(roll.map(({ fields }) => fields.name))
  return (about: Body<'objection.received'>, asks: Body<'objection.decided'>['asks']): boolean => {
    const on = about.idNumber === undefined ? names.has(about.name) : numbers.has(about.idNumber)
    const shown = { list: on, strike: !on, correct: version > about.version, nothing: true }
    return shown[asks]
  }
}
