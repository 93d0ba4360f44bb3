import { nameKey } from '#words/names.ts'
import { finding, type Finding } from '../findings.ts'

/** Somebody of a list of people, or of the staff there is; `place` undefined for the office. */
type Named = { readonly name: string; readonly place: string | undefined; readonly voter: string | undefined }
type Known = Named & { readonly person: string }
type Row = Named & { readonly row: number }

/** Who of the staff a row means, null for somebody new; or what has to be put right before anybody can say so, at its field. */
export type Meant = { readonly person: string | null; readonly found: readonly (readonly ['name' | 'voter', Finding])[] }

/**
 * Whom a row of a list means: by card number, else by name and place. One human is one person, who can be no second one in an act of two:
 * rows that may be about the same, a card that is another's, and namesakes whom nothing tells apart are put right in the list first.
 */
export function whoIsMeant(row: Row, earlier: readonly Row[], staff: readonly Known[]): Meant {
  const { name, voter } = row
  const wrong = (field: 'name' | 'voter', about: Finding): Meant => ({ person: null, found: [[field, about]] })
  const before = earlier.find((each) => (voter !== undefined && each.voter === voter) || mayBeOne(each, row))
  if (before) return wrong('name', finding('E.828', { name, row: before.row }))
  const holder = voter === undefined ? undefined : staff.find((each) => each.voter === voter)
  if (holder) {
    if (nameKey(holder.name) !== nameKey(name)) return wrong('voter', finding('E.829', { voter: voter!, other: holder.name }))
    return { person: holder.person, found: [] }
  }
  const same = staff.filter((each) => isNamesake(each, row) && (voter === undefined || each.voter === undefined))
  if (same.length > 1) return wrong('voter', finding('E.830', { name, count: same.length }))
  return { person: same[0]?.person ?? null, found: [] }
}

/** Of one name at one place, unless cards tell them apart. */
const mayBeOne = (a: Named, b: Named): boolean => isNamesake(a, b) && (a.voter === undefined || b.voter === undefined)

const isNamesake = (a: Named, b: Named): boolean => nameKey(a.name) === nameKey(b.name) && a.place === b.place

/** Those of a staff whose card number stands with another of them: one human would be two people by it. */
export const sharingCards = (staff: readonly Known[]): readonly (readonly [Known, Known])[] => {
  const holders = new Map<string, Known>()
  return staff.flatMap((each): readonly (readonly [Known, Known])[] => {
    if (each.voter === undefined) return []
    const holder = holders.get(each.voter)
    if (holder === undefined) holders.set(each.voter, each)
    return holder === undefined ? [] : [[holder, each]]
  })
}
