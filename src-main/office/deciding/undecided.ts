import type { Undecided, UndecidedPerson } from '#contract/decisions.ts'
import { storedDecisions } from '#ledger/standing/persons.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'
import { evidenceFor } from '#rules/roll/evidence.ts'
import { decideByDefault } from '#rules/roll/register.ts'
import { Section } from '#words/fields.ts'
import { demandedPersons } from '../objections/demanded-persons.ts'
import { evidenceOf, joinEvidence } from '../persons/evidence.ts'
import { lastElectionDay } from '../persons/last-election.ts'
import { factsOfPerson, STATUS_LISTS } from '../persons/person-facts.ts'
import { recordedWhere, type Recorded } from '../persons/recorded.ts'
import { fileNames, inQuestion, openRows, placeOf } from '../persons/sources.ts'

/**
 * Adults without a decision, and whoever a decision or judgment on an objection wants otherwise: how many the rules would decide, and who they leave to somebody, each with what the lists
 * say of them.
 */
export function undecidedPersons(ledger: Ledger, constituency?: string): Omit<Undecided, 'total'> {
  const { day, pack: packId } = electionOf(ledger).body
  const pack = packById(packId)!
  const decided = new Set(storedDecisions(ledger).map((row) => `${row.constituency}/${row.person}`))
  const questioned = inQuestion(openRows(ledger))
  const names = fileNames(ledger)
  const evidence = evidenceOf(ledger)
  const items: UndecidedPerson[] = []
  let byRule = 0
  const isOpen = (code: string, person: string): boolean =>
    (constituency ?? code) === code && !decided.has(`${code}/${person}`) && !questioned.has(`${code}/${person}`)
  const tell = ({ constituency: code, fields, source }: Recorded, why: UndecidedPerson['why'], article: string): void => {
    items.push({
      at: placeOf(source, names),
      constituency: code,
      fields,
      why,
      article,
      listed: STATUS_LISTS.flatMap((list) => {
        const joined = joinEvidence(evidence, list, fields)
        return joined ? [{ list, fit: joined.fit, fields: joined.row.fields }] : []
      }),
    })
  }
  for (const { person, asks } of demandedPersons(ledger, constituency)) tell(person, `asked_${asks}`, 'S1 29')
  for (const person of recordedWhere(ledger, isOpen)) {
    const decision = decideByDefault(factsOfPerson(person.fields, evidence, lastElectionDay(day)), day, pack)
    if (decision.decided) byRule++
    else if ('reason' in decision && !('outside' in decision)) tell(person, decision.reason, decision.article)
  }
  const needs = Object.fromEntries(Section.options.map((section) => [section, evidenceFor(section, pack)]))
  return { byRule, needs, items }
}
