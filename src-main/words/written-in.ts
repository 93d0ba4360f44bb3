import { nameKey, sameName } from './names.ts'

type Listed = { readonly candidate: string; readonly name: string }
type WrittenIn = { readonly name: string; readonly voter?: string | undefined }

/** The candidate of a ballot who is among written-in names, by name or by card: their votes belong to their own line (W4). */
export const candidateAmong = <One extends Listed>(candidates: readonly One[], writeIns: readonly WrittenIn[]): One | undefined =>
  candidates.find((listed) => writeIns.some(({ name, voter }) => sameName(name, listed.name) || voter === listed.candidate))

/** The first row whose name an earlier row has already, however it is spelled: one person, one row (W4). */
export function rowAgain<Row extends { readonly name: string }>(rows: readonly Row[]): Row | undefined {
  const seen = new Set<string>()
  return rows.find(({ name }) => seen.size === seen.add(nameKey(name)).size)
}
