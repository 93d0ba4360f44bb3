import type { Ledger } from '#ledger/open.ts'
import type { Fact } from '#ledger/read.ts'
import { isConfirmed, standingBatches, sumFigures } from './batches.ts'
import type { RoundName } from './contest-round.ts'
import { differences } from './differences.ts'
import { roundFacts } from './round-facts.ts'

/**
 * Whether an agreement rests on what it names: two equal readings by two people, or confirmed batches and the reading of their sums
 * (S1 43; S2 47). An agreement that does not counts for nothing, and is asked about.
 */
export function restsOnReadings(ledger: Ledger, name: RoundName, { body }: Fact<'count.agreed'>): boolean {
  const [first, second] = body.refs
  const readings = roundFacts(ledger, 'count.typed', name)
  const last = readings.find(({ hash }) => hash === second)
  if (!last) return false
  const other = readings.find(({ hash }) => hash === first)
  if (other) return other.actor[0]!.person !== last.actor[0]!.person && isEqual(other.body.figures, last.body.figures)
  const calledOut = roundFacts(ledger, 'count.called-out', name).find(({ hash }) => hash === first)
  if (!calledOut) return false
  const batches = standingBatches(ledger, name)
  const called = calledOut.body.refs.flatMap((ref) => batches.find((batch) => batch.ref === ref) ?? [])
  const whole = called.length === calledOut.body.refs.length && called.every((batch) => isConfirmed(ledger, batch))
  return whole && isEqual(sumFigures(called.map(({ figures }) => figures)), last.body.figures)
}

const isEqual = (...[a, b]: Parameters<typeof differences>): boolean => differences(a, b).length === 0
