import type { Output } from '#contract/index.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { t } from '../../texts/index.ts'
import { DropFiles } from '../../ui/DropFiles.tsx'
import { Queue } from '../../ui/Queue.tsx'
import { ActBar } from './ActBar.tsx'
import { BroughtCard } from './BroughtCard.tsx'
import { useBrought } from './brought.ts'
import { ConflictCard } from './ConflictCard.tsx'
import { useDecision } from './decision.ts'
import { useFork } from './fork.ts'
import { ForkCard } from './ForkCard.tsx'
import { ReceivedCard } from './ReceivedCard.tsx'
import { itemOf, openConflicts, openForks, rowsOf, type Row } from './rows.ts'
import { useMerging } from './merging.ts'
import { useTicks } from './ticks.ts'
import { Totals } from './Totals.tsx'
import { useNamed } from './words.ts'

type Props = {
  readonly place: string
  readonly received: Output<'merging.received'>
  readonly conflicts: Output<'conflicts.list'>
}

/** Left the constituencies, each with its verdict; right everything of the chosen one. */
export function Evening({ place, received, conflicts }: Props) {
  const brought = useBrought(place)
  const merging = useMerging(place, brought)
  const named = useNamed(place, received.constituencies)
  const { draft, keep } = useDraft<{ readonly chosen: string | null }>(place, 'merge.chosen', { chosen: null })
  const rows = rowsOf(received, conflicts, brought.all)
  const row = rows.find(({ key }) => key === draft.chosen) ?? rows.find(waits) ?? rows[0]
  const comparing = row?.brought.find(({ preview }) => preview)
  const ticks = useTicks(place, comparing)
  const fork = row && openForks(row)[0]
  const open = row ? openConflicts(row) : []
  const forking = useFork(place, fork)
  const decision = useDecision(place, open[0], named)
  if (!row) return null
  const merged = merging.bundles.filter((each) => each.merged && each.constituency === row.key)
  return (
    <div className="merge">
      <Totals constituencies={received.constituencies} />
      <div className="queue-and-card">
        <div className="merge-left">
          <DropFiles label={t('merge.drop')} accept=".xuance" onFiles={(files) => void brought.add(files)} />
          <Queue
            label={t('merge.constituencies')}
            groups={[{ key: 'all', head: t('merge.constituencies'), count: rows.length, items: rows.map(itemOf) }]}
            chosen={row.key}
            onChoose={(chosen) => keep({ chosen })}
            more={() => ''}
          />
        </div>
        <div className="merge-right">
          {row.brought.map((each) => (
            <BroughtCard
              key={each.id}
              brought={each}
              place={place}
              station={row.name}
              ticks={each === comparing ? ticks : null}
              onRemove={() => brought.remove([each.id])}
            />
          ))}
          {fork && <ForkCard fork={forking} />}
          {!fork && open[0] && (
            <ConflictCard
              place={place}
              conflict={open[0]}
              at={[row.conflicts.length - open.length + 1, row.conflicts.length]}
              decision={decision}
              named={named}
            />
          )}
          <ReceivedCard row={row} merged={merged} named={named} />
        </div>
      </div>
      <ActBar
        place={place}
        rows={rows}
        ticks={comparing ? ticks : null}
        brought={brought}
        merging={merging}
        fork={fork ? forking : null}
        decision={open[0] && !fork ? decision : null}
      />
    </div>
  )
}

const waits = (row: Row): boolean => row.brought.length > 0 || openForks(row).length > 0 || openConflicts(row).length > 0
