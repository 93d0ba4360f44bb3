import { canonical, sha256 } from '#ledger/canonical.ts'
import { refuse, type Refusal } from '#contract/result.ts'
import { packById } from '#rules/packs/index.ts'

/** SHA-256 over the canonical JSON of a rule pack: both ends of a bundle reckon by the same law. */
export const packHash = (id: string): string => sha256(canonical(packById(id)))

/** Refuses `law.unknown` and `law.differs`: a bundle made under a rule pack this Xuance does not have, or has in other words. */
export function otherLaw({
  id,
  sha256: stated,
}: {
  readonly id: string
  readonly sha256: string
}): { readonly ok: false; readonly error: Refusal } | undefined {
  if (!packById(id)) return refuse('law.unknown', { pack: id })
  return packHash(id) === stated ? undefined : refuse('law.differs', { pack: id })
}
