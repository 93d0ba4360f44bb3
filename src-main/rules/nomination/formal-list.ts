import { finding, type Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'
import { checkNominators, checkNumbers, checkProposal, checkSaid, type Contest, type Proposal } from './nominations.ts'

/**
 * What speaks against these as a contest's formal candidates, whoever asks and wherever they come from: as many as S1 31 wants (S1 57 in a
 * by-election), discussed by the voter groups first (S1 32; S2 36), and nothing against one of them (S1 4, 10, 30, 35, 48).
 */
export const checkFormalList = (
  proposals: readonly Proposal[],
  contest: Contest,
  { departments, isConsulted }: { readonly departments: readonly string[]; readonly isConsulted: boolean },
  pack: RulePack,
): readonly Finding[] => [
  ...checkNumbers(proposals, contest, pack),
  ...(isConsulted ? [] : [finding('E.430', { contest: contest.code })]),
  ...proposals.flatMap((proposal) => checkProposal(proposal, contest, departments, pack)),
  ...checkNominators(proposals, contest.seats),
  ...checkSaid(proposals),
]
