import type { UnknownVillage, VillageNamed } from '#contract/decisions.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import type { Actor } from '#words/acting.ts'
import { TOWN_PREP } from '../importing/town-prep.ts'
import { villagesOf } from '../persons/area-of.ts'
import { fileNames, openRows, placeOf, type HeldRow } from '../persons/sources.ts'
import { namedVillages } from '../persons/named-villages.ts'
import { listOf } from '../persons/list-row.ts'
import { decideRows } from './decide-rows.ts'

const MOST_SHOWN = 3

/** The villages there are, and names that rows wait for because no constituency has them, those of the most rows first. */
export const villagesAsked = (ledger: Ledger) => ({
  unknown: unknownVillages(ledger),
  villages: villagesOf(electionOf(ledger).body.contests),
})

function unknownVillages(ledger: Ledger): readonly UnknownVillage[] {
  const names = fileNames(ledger)
  const named = namedVillages(ledger)
  return [...waitingFor(ledger)]
    .filter(([written]) => !named.has(written) && written.length <= 100)
    .map(([written, rows]) => ({
      written,
      rows: rows.length,
      files: [...new Set(rows.map(({ body }) => names.get(body.source.sha256) ?? ''))].sort(),
      examples: rows.slice(0, MOST_SHOWN).map(({ body }) => ({
        at: placeOf(body.source, names),
        name: body.fields['name'] ?? '',
        address: body.fields['address'] ?? '',
      })),
    }))
    .sort((a, b) => b.rows - a.rows || (a.written < b.written ? -1 : 1))
}

/**
 * Says once which village a name means that no constituency has: remembered for files to come, and whoever waits for nothing else is
 * recorded in it. Rows that wait for something else as well go on waiting. Refuses `village.unknown` (the election has no such village)
 * and `village.known` (it has one of the name as it is written).
 */
export function nameVillage(
  ledger: Ledger,
  actor: Actor,
  { written, village }: { readonly written: string; readonly village: string },
): Result<VillageNamed> {
  const villages = villagesOf(electionOf(ledger).body.contests)
  if (!villages.includes(village)) return refuse('village.unknown', { village })
  if (villages.includes(written)) return refuse('village.known', { village: written })
  return write(ledger, { actor }, (append) => {
    append(TOWN_PREP, 'village.named', { written, village })
    const names = fileNames(ledger)
    const alone = (waitingFor(ledger).get(written) ?? []).filter(({ body }) => body.findings.every(isUnmapped))
    const decisions = alone.map(({ body }) => ({
      ...rowAt(placeOf(body.source, names)),
      do: 'correct' as const,
      fields: { village },
      reason: `“${written}”即${village}`,
    }))
    const decided = decideRows(ledger, actor, decisions)
    if (!decided.ok) return decided
    return done({ written, village, recorded: decided.value.done, waiting: waitingFor(ledger).get(written)?.length ?? 0 })
  })
}

const rowAt = ({ file, sheet, row, part }: ReturnType<typeof placeOf>) => ({
  file,
  row,
  ...(sheet !== undefined && { sheet }),
  ...(part !== undefined && { part }),
})

const isUnmapped = ({ kind }: HeldRow['body']['findings'][number]): boolean => kind === 'constituency_unmapped'

/** Rows that wait for their village, by its name as they have it. */
function waitingFor(ledger: Ledger): ReadonlyMap<string, readonly HeldRow[]> {
  const villages = new Set(villagesOf(electionOf(ledger).body.contests))
  const rows = openRows(ledger).filter(
    ({ body: { fields, findings } }) =>
      listOf(fields) === undefined &&
      fields['village'] !== undefined &&
      !villages.has(fields['village']) &&
      findings.some(isUnmapped),
  )
  return Map.groupBy(rows, ({ body }) => body.fields['village']!)
}
