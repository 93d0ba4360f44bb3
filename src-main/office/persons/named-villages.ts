import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'

/** Villages as files write them and the election does not, and which of its villages is meant: asked once, and the latest word counts. */
export type NamedVillages = ReadonlyMap<string, string>

export const namedVillages = (ledger: Ledger): NamedVillages =>
  new Map(factsOf(ledger, 'village.named').map(({ body }) => [body.written, body.village]))
