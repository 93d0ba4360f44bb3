import type { MergedBundle } from '#contract/index.ts'
import { useEffect } from 'react'
import { outOfDate } from '../../ask/queries.ts'
import { useSeat } from '../../ask/seat.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { useJob } from '../../ask/useJob.ts'
import type { useBrought } from './brought.ts'

const NONE: readonly MergedBundle[] = []

/** Merging everything that was put here. What became of each stays on the cards until the next merge. */
export function useMerging(place: string, { all, erase }: ReturnType<typeof useBrought>) {
  const { job, value, running, start, pending, refusal } = useJob('bundles.merge', place)
  const { draft, keep } = useDraft<{ readonly job: string | null }>(place, 'merge.job', { job: null })
  const { who } = useSeat(place)
  const uploads = all.flatMap((each) => each.upload ?? [])
  const mine = job !== undefined && job.id === draft.job
  /** It was cancelled between two bundles: those before are merged. */
  const stopped = mine && job.state === 'cancelled'
  // Once: a draft's own functions are new each time, and asking anew draws the page anew.
  useEffect(() => {
    if (stopped) void outOfDate(place)
  }, [stopped, place])
  useEffect(() => {
    if (!mine || job.state !== 'done') return
    keep({ job: null })
    erase()
    void outOfDate(place)
  }, [mine, job, keep, erase, place])
  const merge = async (): Promise<void> => {
    const reply = await start({ uploads })
    if (reply.ok) keep({ job: reply.value.id })
  }
  return {
    merge,
    count: uploads.length,
    may: who?.signedIn !== undefined && who.signedIn !== null && who.signedIn.role !== 'committee',
    under: pending || running,
    stopped,
    job,
    bundles: value?.bundles ?? NONE,
    refusal: refusal ?? (mine && job.state === 'refused' ? job.error : null),
  }
}
