import type { Ledger } from '#ledger/open.ts'
import { refuse, done, type Result } from '#contract/result.ts'
import { rollsOf } from '#roll/against-proxy.ts'
import { electionOf, publishedRoll, rollOf, type VoterLine } from '#roll/election.ts'
import { readIdNumber } from '#rules/roll/id-number.ts'
import { sameName } from '#words/names.ts'
import type { ProxyPerson } from '#rules/day/proxies.ts'

export type RollLookup = {
  /** The voter of this ID number and name, on whatever roll of the town. */
  readonly find: (idNumber: string, name: string) => VoterLine | undefined
  readonly asProxyPerson: (idNumber: string, name: string) => ProxyPerson
}

/** Looks people up on the published rolls of the whole town. Refuses `import.no-roll` while a constituency has none. */
export function rollLookup(ledger: Ledger): Result<RollLookup> {
  const election = electionOf(ledger).body
  const { constituencies } = election
  const unpublished = constituencies.find(({ code }) => !publishedRoll(ledger, code))
  if (unpublished) return refuse('import.no-roll', { constituency: unpublished.code })
  const lines = Map.groupBy(
    constituencies.flatMap(({ code }) => rollOf(ledger, code)),
    ({ fields }) => fields.idNumber,
  )
  const find = (idNumber: string, name: string): VoterLine | undefined =>
    lines.get(plainNumber(idNumber))?.find(({ fields }) => sameName(fields.name, name))
  return done({
    find,
    asProxyPerson: (idNumber, name) => {
      const line = find(idNumber, name)
      return { person: plainNumber(idNumber), name, roll: line ? rollsOf(election, line) : {} }
    },
  })
}

/** The number as it is read where it can be, else as it is written. */
export const plainNumber = (raw: string): string => {
  const read = readIdNumber(raw)
  return read.ok ? read.id : raw.trim()
}
