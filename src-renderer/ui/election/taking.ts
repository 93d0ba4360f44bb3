import { useChosenFile } from '../../ask/useChosenFile.ts'
import { useDraft } from '../../ask/useDraft.ts'
import type { TableInHand } from '../useTable.ts'

const NOTHING: { readonly text: string | null } = { text: null }

/**
 * A table that is being taken for a `task` of the form: there again after a reload, until it is taken or thought better of. `place` null
 * before there is anybody.
 */
export function useTaking(
  place: string | null,
  task = 'election.take',
): {
  /** What is not taken yet: its text is empty where it is still to be pasted, or came as a file. */
  readonly taking: TableInHand | null
  readonly begin: (text: string) => void
  readonly end: () => void
} {
  const { draft, keep, erase } = useDraft(place, task, NOTHING)
  const file = useChosenFile(place, task)
  const begin = (text: string): void => keep({ text })
  const end = (): void => {
    file.forget()
    erase()
  }
  return { taking: draft.text === null ? null : { text: draft.text, onText: begin, file }, begin, end }
}
