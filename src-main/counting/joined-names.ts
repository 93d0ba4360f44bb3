import type { Body } from '#ledger/entries/index.ts'
import { nameKey } from '#words/names.ts'

type WriteIns = Body<'count.typed'>['figures']['writeIns']
type Join = { readonly body: Pick<Body<'writein.joined'>, 'names' | 'as' | 'voter'> }

/** A written-in person: the name they go by now, and every spelling (`nameKey`) that means them. */
type Written = WriteIns[number] & { readonly spellings: readonly string[] }

/**
 * The written-in names as persons, after the joins that overseers signed (W3), in their order: a later join takes along whom an earlier
 * one joined, and whoever bears the name it gives already. A voter named by one of them stays, unless they name two.
 */
export function writtenPersons(writeIns: WriteIns, joins: readonly Join[]): readonly Written[] {
  let persons: readonly Written[] = writeIns.map((row) => ({ ...row, spellings: [nameKey(row.name)] }))
  for (const { body } of joins) {
    const meant = new Set([...body.names, body.as].map(nameKey))
    const isMeant = ({ spellings }: Written): boolean => spellings.some((spelling) => meant.has(spelling))
    const taken = persons.filter(isMeant)
    if (taken.length === 0) continue
    const known = new Set(taken.flatMap(({ voter }) => voter ?? []))
    const voter = body.voter ?? (known.size === 1 ? [...known][0] : undefined)
    const joined: Written = {
      name: body.as,
      for: taken.reduce((sum, row) => sum + row.for, 0),
      ...(voter !== undefined && { voter }),
      spellings: [...new Set([...taken.flatMap(({ spellings }) => spellings), nameKey(body.as)])],
    }
    persons = [...persons.filter((person) => !isMeant(person)), joined]
  }
  return persons
}
