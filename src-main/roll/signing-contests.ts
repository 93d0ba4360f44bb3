import type { Ledger } from '#ledger/open.ts'
import { packById } from '#rules/packs/index.ts'
import { contestsOf, electionOf } from './election.ts'

/** The contests whose papers are handed out at a constituency's station, with the colour of their paper in words. */
export function signingContests(ledger: Ledger, constituency: string) {
  const election = electionOf(ledger).body
  const colours = packById(election.pack)!.voting.colours.value
  return contestsOf(election, constituency).map(({ code, name, level }) => ({ code, name, level, colour: colours[level].zh }))
}
