import { useDraft } from '../../ask/useDraft.ts'

const NOTHING: { readonly text: string | null } = { text: null }

/** What was copied out of a spreadsheet and is not taken yet; empty where it is still to be pasted. */
export type Taking = { readonly text: string; readonly onText: (text: string) => void }

/**
 * A table that is being taken for a `task` of the form: there again after a reload, until it is taken or thought better of. `place` null
 * before there is anybody.
 */
export function useTaking(
  place: string | null,
  task = 'election.take',
): {
  readonly taking: Taking | null
  readonly begin: (text: string) => void
  readonly end: () => void
} {
  const { draft, keep, erase } = useDraft(place, task, NOTHING)
  const begin = (text: string): void => keep({ text })
  return { taking: draft.text === null ? null : { text: draft.text, onText: begin }, begin, end: erase }
}
