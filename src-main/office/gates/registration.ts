import { finding } from '#rules/findings.ts'
import { checkPartition } from '#rules/roll/register-partition.ts'
import { numbersShared } from '#rules/roll/same-person.ts'
import { isToHandle } from '#rules/roll/register.ts'
import { ownFacts } from '../persons/person-facts.ts'
import { sourceKey } from '../persons/sources.ts'
import { about, alone, type GateCheck } from './gate-check.ts'
import type { ListUnseen, TownView } from './town-view.ts'

/** 登记关: every adult of the exports and of the migrants' list has a decision, no row waits (S1 27; domain 3.1). */
export function checkRegistration(town: TownView, constituency: string): GateCheck {
  const persons = town.recorded.get(constituency) ?? []
  const decided = town.decided(constituency)
  const byPerson = new Map(decided.map((person) => [person.person, person]))
  const adults = persons.filter(
    ({ person, fields }) => byPerson.has(person) || isToHandle(ownFacts(fields), town.election.day, town.pack),
  )
  const undecided = adults.filter(({ person }) => !byPerson.has(person))
  const waiting = town.waiting.get(constituency) ?? []
  const sharing = persons.filter(({ fields }) => town.shared.has(fields['idNumber'] ?? ''))
  const inRegister = (register: number) => decided.filter((person) => person.register === register).length
  const counts = {
    persons: persons.length,
    handled: adults.length,
    decided: decided.length,
    waiting: waiting.length,
    register1: inRegister(1),
    register2: inRegister(2),
    register3: inRegister(3),
    register4: inRegister(4),
  }
  const partition = { 1: counts.register1, 2: counts.register2, 3: counts.register3, 4: counts.register4, handled: adults.length }
  const named = (rows: readonly { readonly fields: Readonly<Record<string, string>> }[]) =>
    rows.map(({ fields }) => fields['name'] ?? '')
  const listed = (list: ListUnseen) => (town.notSeen[list].get(constituency) ?? []).map(({ name }) => name)
  return {
    counts,
    open: [
      ...(persons.length + waiting.length === 0 ? [alone(finding('E.162'))] : []),
      ...about(
        waiting.map(({ body }) => body.fields['name'] ?? ''),
        (count) => finding('E.160', { count }),
      ),
      ...about(named(undecided), (count) => finding('E.161', { count })),
      ...(undecided.length === 0 ? checkPartition(partition).map(alone) : []),
      ...(town.evidence.has('previous') ? [] : [alone(finding('W.163'))]),
      ...about(named(sharing), numbersShared),
      ...about(listed('previous'), (count) => finding('W.164', { count })),
      ...about(listed('away'), (count) => finding('W.165', { count })),
    ],
    looked: [
      inOrder(
        adults.map(({ person }) => `${person} ${byPerson.get(person)?.register ?? 0}${byPerson.get(person)?.section ?? ''}`),
      ),
      inOrder(waiting.map(({ body }) => sourceKey(body.source))),
      sharing.length > 0 ? inOrder(sharing.map(({ person }) => person)) : null,
      [inOrder(listed('previous')), inOrder(listed('away')), town.evidence.has('previous')],
    ],
  }
}

/** A correction records a person anew at the end; who is there does not change by it. */
const inOrder = (texts: readonly string[]): readonly string[] => texts.toSorted()
