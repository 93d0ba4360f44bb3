import { readBook } from '#ledger/books/book.ts'
import { authority } from '#ledger/entries/authority.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn, type Fact } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { assignedIn } from '#roll/assignments.ts'
import { finding, type Finding } from '#rules/findings.ts'
import { isOfOffice } from '#trust/certificates.ts'
import { beijingDay } from '#words/beijing-day.ts'
import { staffOf } from './staff.ts'

/** Acts that decide something; who sat where and what was printed does not. */
const ACTS = (Object.keys(authority) as TypeName[]).filter(
  (type) => authority[type].people.length > 0 && !/^(person|print|bundle|incident)\b/.test(type),
)

/**
 * Who states something at a station in a role that the office has ended since the station got its roll (W.642). The station knew of them what
 * its provision said, and nobody can say which came first: so their acts stand, and are told with the result until somebody has looked.
 */
export const endedByOffice = (ledger: Ledger, constituency: string): readonly Finding[] => told(ledger, constituency)

const told = remembered('every entry', (ledger: Ledger, constituency: string): readonly Finding[] => {
  const newest = new Map(assignedIn(ledger).map((fact) => [fact.body.person, fact]))
  const gone = [...staffOf(ledger, constituency).values()].flatMap(({ person, name, roles, held }) => {
    const said = newest.get(person)
    const grants = (role: string) => said?.body.constituency === constituency && said.body.roles.includes(role)
    const lost = held.filter((role) => !roles.includes(role) && !grants(role))
    return said && lost.length > 0 ? [{ person, name, lost, at: beijingDay(new Date(said.at)) }] : []
  })
  if (gone.length === 0) return []
  const facts = ACTS.flatMap((type): readonly Fact<TypeName>[] => factsIn(ledger, type, constituency)).filter(
    ({ book }) => !isOfOffice(ledger, book) && readBook(book).constituency === constituency,
  )
  return gone.flatMap(({ person, name, lost, at }) => {
    const acts = facts.filter((fact) => actsIn(fact).some((each) => each.person === person && lost.includes(each.role)))
    const told = { place: constituency, name, roles: lost.join('、'), count: acts.length, at }
    return acts.length === 0 ? [] : [finding('W.642', told)]
  })
})

/** Those who act, and those whom a signed result names. */
const actsIn = ({ actor, body }: Fact<TypeName>): readonly { readonly person: string; readonly role: string }[] => [
  ...actor,
  ...('signers' in body ? body.signers : []),
]
