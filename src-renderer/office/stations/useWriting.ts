import type { Input, JobState, StatedRefusal, WrittenBundle } from '#contract/index.ts'
import { useState } from 'react'
import { useDraft } from '../../ask/useDraft.ts'
import type { Place } from '../../client/call.ts'
import { useJob } from '../../ask/useJob.ts'

type Name = 'bundles.provision' | 'bundles.correct' | 'bundles.archive'

type Writes = {
  readonly folder: string
  readonly onFolder: (folder: string) => void
  /** The one that this sheet began, while it is under way. */
  readonly job: JobState | null
  readonly written: WrittenBundle | null
  readonly refusal: StatedRefusal | null
  /** It was pressed without a folder. */
  readonly noFolder: boolean
  readonly write: () => void
}

/** A bundle of the office on its way to a stick: where to, how far, what came of it. */
export function useWriting<N extends Name>(name: N, place: string, inputFor: (out: string) => Input<N>): Writes {
  const { draft, keep } = useDraft(place, 'stations.folder', { folder: '' })
  const { job, value, start, refusal } = useJob(name, place as Place<N>)
  const [mine, setMine] = useState<string | null>(null)
  const [noFolder, setNoFolder] = useState(false)
  const isMine = job !== undefined && job.id === mine
  const out = draft.folder.trim()
  const write = async (): Promise<void> => {
    setNoFolder(out === '')
    if (out === '') return
    const reply = await start(inputFor(out))
    if (reply.ok) setMine(reply.value.id)
  }
  return {
    folder: draft.folder,
    onFolder: (folder) => keep({ folder }),
    job: isMine && job.state === 'running' ? job : null,
    written: isMine ? value : null,
    refusal: refusal ?? (isMine && job.state === 'refused' ? job.error : null),
    noFolder,
    write: () => void write(),
  }
}
