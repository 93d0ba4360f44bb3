import type { VoterLine } from '#roll/election.ts'
import { sameName } from '#words/names.ts'

type Named = { readonly person: string; readonly fields: Readonly<Record<string, string>> }

/**
 * Which line of a roll lists each of these people, by person: the one of their ID number, and of two who really have one number the one of
 * their name. A line lists one person.
 */
export function linesOfPeople(people: readonly Named[], roll: readonly VoterLine[]): ReadonlyMap<string, VoterLine> {
  const lines = Map.groupBy(roll, ({ fields }) => fields.idNumber)
  const found = new Map<string, VoterLine>()
  for (const [number, sharing] of Map.groupBy(people, ({ fields }) => fields['idNumber'] ?? '')) {
    const under = new Set(lines.get(number))
    for (const { person, fields } of sharing) {
      const line = [...under].find((each) => sameName(each.fields.name, fields['name'] ?? ''))
      if (line) found.set(person, line)
      if (line) under.delete(line)
    }
    const left = sharing.filter(({ person }) => !found.has(person))
    if (left.length === 1 && under.size === 1) found.set(left[0]!.person, [...under][0]!)
  }
  return found
}
