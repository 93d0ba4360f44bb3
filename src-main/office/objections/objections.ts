import { isPrepOf } from '#ledger/books/book.ts'
import { newestOf } from '#ledger/books/order.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import { electionOf, publishedRoll, rollOf } from '#roll/election.ts'
import type { PlainDate } from '#rules/dates.ts'
import type { Finding } from '#rules/findings.ts'
import { checkCourse, objectionTerms, type ObjectionTerms } from '#rules/roll/objections.ts'
import { packById } from '#rules/packs/index.ts'

/** An objection to the roll, how far it has come, and what the law says of it today. */
export type Objection = Omit<Body<'objection.received'>, 'idNumber'> & {
  /** Hash of its entry: what decisions point at. */
  readonly ref: string
  readonly constituency: string
  readonly terms: ObjectionTerms
  readonly decided: Omit<Body<'objection.decided'>, 'ref'> | null
  readonly appealed: Omit<Body<'objection.appealed'>, 'ref'> | null
  readonly judged: Omit<Body<'objection.judged'>, 'ref'> | null
  readonly carriedOut: boolean
  readonly findings: readonly Finding[]
}

/** Every objection of a constituency in the order received, with its terms by the law (S1 29; S2 33). */
export function objectionsOf(ledger: Ledger, constituency: string, today: PlainDate): readonly Objection[] {
  const { day, pack: packId } = electionOf(ledger).body
  const pack = packById(packId)!
  const postings = postingsOf(ledger, constituency)
  const decisions = lastBy(prepFacts(ledger, 'objection.decided', constituency))
  const appeals = lastBy(prepFacts(ledger, 'objection.appealed', constituency))
  const judgments = lastBy(prepFacts(ledger, 'objection.judged', constituency))
  const carried = carriedOutOn(ledger, constituency)
  return prepFacts(ledger, 'objection.received', constituency).map(({ hash, body }) => {
    const [decided, appealed, judged] = [decisions.get(hash), appeals.get(hash), judgments.get(hash)]
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
      decided: decided ?? null,
      appealed: appealed ?? null,
      judged: judged ?? null,
      carriedOut,
      findings,
    }
  })
}

/** What a court ordered of the roll (S1 29): whom, by number where it is known, and what has to be done. */
export type Order = Pick<Body<'objection.received'>, 'name' | 'idNumber'> & Pick<Body<'objection.judged'>, 'asks'>

/** The orders of every judgment about a constituency's roll, carried out or not. */
export function ordersOf(ledger: Ledger, constituency: string): readonly Order[] {
  const judgments = lastBy(prepFacts(ledger, 'objection.judged', constituency))
  return prepFacts(ledger, 'objection.received', constituency).flatMap(({ hash, body: { name, idNumber } }) => {
    const judged = judgments.get(hash)
    return judged ? [{ name, ...(idNumber !== undefined && { idNumber }), asks: judged.asks }] : []
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
  new Map(facts.map(({ body: { ref, ...rest } }) => [ref, rest]))

/** Whether the newest roll shows what was asked: by number where it is known, else by name. */
function carriedOutOn(ledger: Ledger, constituency: string) {
  const version = publishedRoll(ledger, constituency)?.body.version ?? 0
  const roll = rollOf(ledger, constituency)
  const numbers = new Set(roll.map(({ fields }) => fields.idNumber))
  const names = new Set(roll.map(({ fields }) => fields.name))
  return (about: Body<'objection.received'>, asks: Body<'objection.decided'>['asks']): boolean => {
    const on = about.idNumber === undefined ? names.has(about.name) : numbers.has(about.idNumber)
    const shown = { list: on, strike: !on, correct: version > about.version, nothing: true }
    return shown[asks]
  }
}
