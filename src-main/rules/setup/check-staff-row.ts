import { Voter } from '#words/fields.ts'
import { finding, type Finding } from '../findings.ts'
import { checkFilledIn } from './filled-in.ts'

/** A row of a list of people as it was written. */
export type StaffWritten = {
  readonly name: string
  /** As words, and what each of them means. */
  readonly roles: readonly (readonly [word: string, role: string])[]
  /** As written; null for the office. */
  readonly place: string | null
  /** Whether there is such a constituency; always for the office. */
  readonly isPlace: boolean
  readonly voter: string
}

type Placed = readonly [field: 'name' | 'roles' | 'constituency' | 'voter', found: Finding]

/** What keeps a row of a list of people from being assigned, each at its field. `office` and `station`: the roles of each. */
export function checkStaffRow(
  { name, roles, place, isPlace, voter }: StaffWritten,
  { office, station }: { readonly office: readonly string[]; readonly station: readonly string[] },
): readonly Placed[] {
  const strange = roles.find(([, role]) => !office.includes(role) && !station.includes(role))
  const elsewhere = roles.find(([, role]) => !(place === null ? office : station).includes(role))
  const ofRoles = (): readonly Placed[] => {
    if (roles.length === 0) return [['roles', finding('E.801')]]
    if (strange) return [['roles', finding('E.820', { text: strange[0] })]]
    return elsewhere ? [['roles', finding('E.823', { role: elsewhere[0], place: place ?? '办公室' })]] : []
  }
  const unnamed = checkFilledIn(name)
  return [
    ...(unnamed ? [['name', unnamed] as const] : []),
    ...ofRoles(),
    ...(isPlace ? [] : [['constituency', finding('E.821', { text: place ?? '' })] as const]),
    ...(voter === '' || Voter.safeParse(voter).success ? [] : [['voter', finding('E.822', { text: voter })] as const]),
  ]
}
