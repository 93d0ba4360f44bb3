import { isOnRoll } from '#rules/roll/register-partition.ts'
import type { RollBalance } from '#contract/roll-answers.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { balanceLines, balanceOf, checkBalance, checkMoveInDates, lineOfGone, lineOfNew } from '#rules/roll/roll-balance.ts'
import type { Finding } from '#rules/findings.ts'
import { packById } from '#rules/packs/index.ts'
import type { Section } from '#rules/pack.ts'
import { isDeadInExport } from '#rules/roll/register.ts'
import { categoryOf } from '#rules/roll/register-category.ts'
import { evidenceOf, indexEvidence, joinEvidence, stem, type Evidence, type EvidenceRow } from '../persons/evidence.ts'
import { lastElectionDay } from '../persons/last-election.ts'
import { factsOfPerson, ownFacts } from '../persons/person-facts.ts'
import { decidedPersons, type PersonRow } from '../persons/persons.ts'
import { standingPersons } from '../persons/recorded.ts'

/** 变动平衡表: how last term's roll became this one, 三增三减 (S1 27). Undefined before last term's roll is imported. */
export function balanceOfRolls(ledger: Ledger): (RollBalance & { readonly findings: readonly Finding[] }) | undefined {
  const { constituencies, day, pack: packId } = electionOf(ledger).body
  const pack = packById(packId)!
  const evidence = evidenceOf(ledger)
  if (!evidence.has('previous')) return undefined
  const decided = constituencies.flatMap(({ code }) => decidedPersons(ledger, code))
  const listed = decided.filter(({ register }) => isOnRoll(register))
  const previous = [...evidence.get('previous')!.values()].flat()
  const changes: Record<string, number> = {}
  const count = (line: string): unknown => (changes[line] = (changes[line] ?? 0) + 1)
  const stayed = new Set<EvidenceRow>()
  let undated = 0
  for (const person of listed) {
    const before = joinEvidence(evidence, 'previous', person.fields)
    if (before && before.fit !== 'name-differs') stayed.add(before.row)
    else {
      const line = lineOfNew(person.register, categoryOf(factsOfPerson(person.fields, evidence, lastElectionDay(day)), day, pack))
      count(line)
      if (line === 'omittedLast' && person.fields['movedInOn'] === undefined) undated++
    }
  }
  const why = reasons(ledger, decided, evidence)
  for (const row of previous) if (!stayed.has(row)) count(why(row))
  const last = previous.length
  return {
    last,
    now: listed.length,
    computed: balanceOf(last, changes, pack),
    lines: balanceLines(changes, pack),
    findings: [...checkBalance(last, changes, listed.length, pack), ...checkMoveInDates(undated)],
  }
}

/** Why someone of last term's roll is not on this one: by register four, by the list of deaths or the export, else not found. */
function reasons(ledger: Ledger, decided: readonly PersonRow[], evidence: Evidence): (row: EvidenceRow) => string {
  const sections = new Map(
    decided.flatMap(({ fields, section }) => (section ? [[stem(fields['idNumber'] ?? ''), section] as const] : [])),
  )
  const dead = new Set(
    standingPersons(ledger).flatMap(({ fields }) => (isDeadInExport(ownFacts(fields)) ? [stem(fields['idNumber'] ?? '')] : [])),
  )
  const deaths = indexEvidence([...(evidence.get('deaths')?.values() ?? [])].flat())
  return ({ idNumber, name }) => {
    const section = sections.get(stem(idNumber))
    if (section !== undefined) return lineOfGone(section as Section)
    const death = joinEvidence(deaths, 'deaths', { idNumber, name })
    return dead.has(stem(idNumber)) || (death && death.fit !== 'name-differs') ? 'dead' : 'notFound'
  }
}
