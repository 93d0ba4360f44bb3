import { storedDecisions } from '#ledger/standing/persons.ts'
import { prepOf } from '#ledger/books/book.ts'
import type { DecidedByRule } from '#contract/decisions.ts'
import { write, type Append } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import { electionOf } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'
import { decideByDefault, type DefaultDecision, type PersonFacts } from '#rules/roll/register.ts'
import { evidenceColumns } from './decision-evidence.ts'
import { evidenceOf } from '../persons/evidence.ts'
import { lastElectionDay } from '../persons/last-election.ts'
import { factsOfPerson } from '../persons/person-facts.ts'
import { standingPersons } from '../persons/recorded.ts'
import { inQuestion, openRows } from '../persons/sources.ts'

type Standing = {
  readonly register: number
  readonly section: string | null
  readonly category: string | null
  readonly by: string
}

/**
 * Puts everyone into the register the law gives by default, from their own row and the status lists, and leaves open whom it does
 * not decide and who is in question (never a guess). A decision by hand stays; one by default is made again when the facts changed.
 */
export function decideAll(ledger: Ledger, actor: Actor): Result<DecidedByRule> {
  const { day, pack: packId } = electionOf(ledger).body
  const pack = packById(packId)!
  const evidence = evidenceOf(ledger)
  const waiting = openRows(ledger)
  const questioned = inQuestion(waiting)
  const standings = standingDecisions(ledger)
  return write(ledger, { actor }, (append) => {
    const count = { decided: 0, underAge: 0, outside: 0, open: waiting.length }
    for (const { constituency, person, fields } of standingPersons(ledger)) {
      const key = `${constituency}/${person}`
      const standing = standings.get(key)
      if (standing?.by === 'operator') continue
      if (questioned.has(key)) {
        count.open++
        continue
      }
      const facts = factsOfPerson(fields, evidence, lastElectionDay(day))
      const decision = withoutVanishing(decideByDefault(facts, day, pack), standing)
      if (!decision.decided) count['underAge' in decision ? 'underAge' : 'outside' in decision ? 'outside' : 'open']++
      else if (states(append, constituency, person, decision, facts, evidenceColumns(fields, evidence, decision), standing))
        count.decided++
    }
    return done(count)
  })
}

const standingDecisions = (ledger: Ledger): ReadonlyMap<string, Standing> =>
  new Map(storedDecisions(ledger).map((row) => [`${row.constituency}/${row.person}`, row]))

/** Someone decided about already, and dead in a later export, is struck by 册四戊: they were among those to be handled. */
function withoutVanishing(decision: DefaultDecision, standing: Standing | undefined): DefaultDecision {
  const died = !decision.decided && 'outside' in decision && decision.reason === 'dead_marked_in_export'
  return standing && died ? { decided: true, register: 4, section: '戊', rule: 'died-since', article: 'S1 27' } : decision
}

function states(
  append: Append,
  constituency: string,
  person: string,
  decision: Extract<DefaultDecision, { decided: true }>,
  facts: PersonFacts,
  columns: Readonly<Record<string, string>>,
  standing: Standing | undefined,
): boolean {
  // Whether someone is new on the roll only last term's roll can tell: no category before it is imported.
  const category = 'category' in decision && facts.registeredLast !== undefined ? decision.category : undefined
  const section = 'section' in decision ? decision.section : undefined
  const same =
    standing?.register === decision.register && standing.section === (section ?? null) && standing.category === (category ?? null)
  if (same) return false
  const body: Body<'person.decided'> = {
    person,
    register: decision.register,
    ...(section !== undefined && { section }),
    ...(category !== undefined && { category }),
    article: decision.article,
    by: 'default',
    evidence: { rule: decision.rule, ...columns },
  }
  append(prepOf(constituency), 'person.decided', body)
  return true
}
