import type { Undecided, UndecidedPerson } from '#contract/decisions.ts'
import { storedDecisions } from '#ledger/standing/persons.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'
import { evidenceFor } from '#rules/roll/evidence.ts'
import { decideByDefault } from '#rules/roll/register.ts'
import { Section } from '#words/fields.ts'
import { evidenceOf, joinEvidence } from '../persons/evidence.ts'
import { lastElectionDay } from '../persons/last-election.ts'
import { factsOfPerson, STATUS_LISTS } from '../persons/person-facts.ts'
import { recordedWhere } from '../persons/recorded.ts'
import { fileNames, inQuestion, openRows, placeOf } from '../persons/sources.ts'

/** Adults without a decision: how many the rules would decide, and who they leave to somebody, each with what the lists say of them. */
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
  for (const { constituency: code, fields, source } of recordedWhere(ledger, isOpen)) {
    const decision = decideByDefault(factsOfPerson(fields, evidence, lastElectionDay(day)), day, pack)
    if (decision.decided) byRule++
    else if ('reason' in decision && !('outside' in decision))
      items.push({
        at: placeOf(source, names),
        constituency: code,
        fields,
        why: decision.reason,
        article: decision.article,
        listed: STATUS_LISTS.flatMap((list) => {
          const joined = joinEvidence(evidence, list, fields)
          return joined ? [{ list, fit: joined.fit, fields: joined.row.fields }] : []
        }),
      })
  }
  const needs = Object.fromEntries(Section.options.map((section) => [section, evidenceFor(section, pack)]))
  return { byRule, needs, items }
}
