import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { villagesOf } from '../persons/area-of.ts'
import { namedVillages } from '../persons/named-villages.ts'
import type { Asked } from '../reading/read-file.ts'
import { rememberedMapping } from './remembered-mapping.ts'
import type { ImportOptions } from './import-options.ts'

/** What a file is read with: what somebody said of it, how earlier files of its kind were read, and the villages of the election. */
export function askedOf(
  ledger: Ledger,
  kind: Body<'import.done'>['kind'],
  { mapping, shape, hidden }: ImportOptions = {},
): Asked {
  const { contests, town } = electionOf(ledger).body
  return {
    ...(mapping && { mapping }),
    ...(shape && { shape }),
    remembered: rememberedMapping(ledger, kind),
    hidden: hidden ?? false,
    villages: villagesOf(contests),
    named: namedVillages(ledger),
    town,
  }
}
