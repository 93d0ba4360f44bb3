import { canonical, sha256 } from '#ledger/canonical.ts'
import { refuse, type Refusal } from '#contract/result.ts'
import { idsOfWordings, packById } from '#rules/packs/index.ts'

/** SHA-256 over the canonical JSON of a rule pack: both ends of a bundle reckon by the same law. */
export const packHash = (id: string): string => sha256(canonical(packById(id)))

/** A rule pack as books and bundles state it: its id, and the hash of its very wording. */
type StatedPack = { readonly id: string; readonly sha256: string }

/** The id under which `packById` has the very wording that was stated, newest or earlier; undefined where this Xuance has it in none. */
export const wordingOf = ({ id, sha256: stated }: StatedPack): string | undefined =>
  idsOfWordings(id).find((each) => packById(each) && packHash(each) === stated)

/** Refuses `law.unknown` and `law.differs`: a bundle made under a rule pack this Xuance does not have, or has in none of these words. */
export function otherLaw(stated: StatedPack): { readonly ok: false; readonly error: Refusal } | undefined {
  if (!packById(stated.id)) return refuse('law.unknown', { pack: stated.id })
  return wordingOf(stated) ? undefined : refuse('law.differs', { pack: stated.id })
}
