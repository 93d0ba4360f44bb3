import { formalRange } from './candidate-numbers.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'
import { byVotes } from '../count/ranking.ts'
import { reaches } from '../share.ts'

/** Too many candidates: discussed by the voter groups, and failing agreement a preliminary election (预选) is held (S1 32). */
export function preselectionNeeded(given: number, seats: number, pack: RulePack): readonly Finding[] {
  const { most } = formalRange(seats, pack)
  return given > most ? [finding('R.416', { given, most })] : []
}

/**
 * The formal candidates by order of votes in the preliminary election, `places` of them as the committee fixes within
 * S1 31. A tie at the last place names everyone tied and goes to the committee. Turnout is tested only where the pack asks.
 */
export function preselect(
  votes: readonly { readonly name: string; readonly votes: number }[],
  places: number,
  turnout: { readonly roll: number; readonly participants: number },
  pack: RulePack,
): { readonly formal: readonly string[]; readonly findings: readonly Finding[] } {
  const share = pack.nomination.preselectionTurnout.value
  if (share && !reaches(turnout.participants, turnout.roll, share)) return { formal: [], findings: [finding('E.421')] }
  const order = byVotes(votes.map(({ name, votes: count }) => ({ name, votes: count, writtenIn: false, onRoll: true })))
  const [last, next] = [order[places - 1], order[places]]
  if (!last || !next || last.votes > next.votes) return { formal: order.slice(0, places).map(({ name }) => name), findings: [] }
  const tied = order.filter(({ votes: count }) => count === last.votes).map(({ name }) => name)
  const above = order.filter(({ votes: count }) => count > last.votes).map(({ name }) => name)
  return { formal: above, findings: [finding('R.417', { names: tied.join('、') })] }
}
