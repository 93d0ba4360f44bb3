import { COLUMNS, figuresBy, SUMS } from '#words/figures.ts'
import { whoAs } from '#words/acting.ts'
import type { CallBatch } from '#contract/count.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Fact } from '#ledger/read.ts'
import type { Figures, RoundName } from './contest-round.ts'
import { countFacts } from './counting-facts.ts'
import { roundFacts, withdrawnIn } from './round-facts.ts'
import { electionOf } from '#roll/election.ts'
import { checkOverseers } from '#rules/day/staffing.ts'
import type { RulePack } from '#rules/pack.ts'
import { packById } from '#rules/packs/index.ts'
import { titled } from './titles.ts'
import { nameKey } from '#words/names.ts'

/** Every batch that was called in a round, withdrawn ones included. */
export const calledIn = (ledger: Ledger, round: RoundName): readonly Fact<'count.called'>[] =>
  roundFacts(ledger, 'count.called', round)

/** The batches that were not withdrawn, with the overseers who confirmed each, by id. */
export function standingBatches(ledger: Ledger, where: RoundName): readonly CallBatch[] {
  const { constituency } = where.contest
  const withdrawn = withdrawnIn(ledger, constituency)
  const pack = packById(electionOf(ledger).body.pack)!
  const confirmations = Map.groupBy(countFacts(ledger, 'count.confirmed', constituency), ({ body }) => body.ref)
  return calledIn(ledger, where)
    .filter(({ hash }) => !withdrawn.has(hash))
    .map(({ hash, actor, body: { batch, papers, figures } }) => {
      const later = (confirmations.get(hash) ?? []).flatMap((fact) => fact.actor)
      const confirmed = whoAs('overseer', [...actor, ...later])
      return { ref: hash, batch, papers, figures, confirmed, by: confirmed, isConfirmed: areEnough(confirmed, pack) }
    })
}

/** Whether as many overseers confirmed a batch as have to watch the count (S1 43). */
const areEnough = (confirmed: readonly string[], pack: RulePack): boolean =>
  checkOverseers(titled(confirmed.map((person) => ({ person, role: 'overseer' }))), pack).length === 0

/** The sums of several sheets of one ballot. */
export function sumFigures(sheets: readonly Figures[]): Figures {
  const sum = <Key extends string>(rows: readonly { readonly [K in Key]: number }[], of: Key): number =>
    rows.reduce((all, row) => all + row[of], 0)
  const byCandidate = Map.groupBy(
    sheets.flatMap(({ votes }) => votes),
    ({ candidate }) => candidate,
  )
  const byName = Map.groupBy(
    sheets.flatMap(({ writeIns }) => writeIns),
    ({ name }) => nameKey(name),
  )
  return {
    ...figuresBy(SUMS, (figure) => sum(sheets, figure)),
    votes: [...byCandidate].map(([candidate, rows]) => ({ candidate, ...figuresBy(COLUMNS, (column) => sum(rows, column)) })),
    writeIns: [...byName.values()].map((rows) => ({
      ...(rows.findLast(({ voter }) => voter) ?? rows[0]!),
      name: rows[0]!.name,
      for: sum(rows, 'for'),
    })),
  }
}
