import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import type { Mapping } from '../reading/headings.ts'
import { plainHeading } from '../reading/plain-heading.ts'

/** How headings were read in earlier files of the same kind, the newest last: a choice by hand is made once. */
export function rememberedMapping(ledger: Ledger, kind: Body<'import.done'>['kind']): Mapping {
  const mappings = factsOf(ledger, 'import.done').flatMap(({ body }) => (body.kind === kind ? body.mapping : []))
  return new Map(
    mappings.flatMap(({ fields }) => Object.entries(fields).map(([field, heading]) => [plainHeading(heading), field] as const)),
  )
}
