import type { MergedBundle } from '#contract/index.ts'
import { MOST_BUNDLES } from '#contract/limits.ts'
import { useEffect } from 'react'
import { useSeat } from '../../ask/seat.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { useJob } from '../../ask/useJob.ts'
import type { useBrought } from './brought.ts'

const NONE: readonly MergedBundle[] = []

type Begun = { readonly job: string | null; readonly brought: readonly string[] }
const NOTHING: Begun = { job: null, brought: [] }

/** Merging what was put here. What became of each stays on the cards until the next merge; what comes meanwhile waits for it. */
export function useMerging(place: string, { all, remove }: ReturnType<typeof useBrought>) {
  const { job, value, running, start, pending, refusal } = useJob('bundles.merge', place)
  const { draft, keep } = useDraft<Begun>(place, 'merge.job', NOTHING)
  const { who } = useSeat(place)
  const ready = all.filter(({ upload }) => upload !== null).slice(0, MOST_BUNDLES)
  const mine = job !== undefined && job.id === draft.job
  /** It was cancelled between two bundles: those before are merged. */
  const stopped = mine && job.state === 'cancelled'
  useEffect(() => {
    if (!mine || job.state !== 'done') return
    remove(draft.brought)
    keep(NOTHING)
  }, [mine, job, draft, keep, remove])
  const merge = async (): Promise<void> => {
    const reply = await start({ uploads: ready.flatMap((each) => each.upload ?? []) })
    if (reply.ok) keep({ job: reply.value.id, brought: ready.map(({ id }) => id) })
  }
  return {
    merge,
    count: ready.length,
    may: who?.signedIn !== undefined && who.signedIn !== null && who.signedIn.role !== 'committee',
    under: pending || running,
    stopped,
    job,
    bundles: value?.bundles ?? NONE,
    refusal: refusal ?? (mine && job.state === 'refused' ? job.error : null),
  }
}
