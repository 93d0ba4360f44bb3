import type { Refusal, Reply } from '#contract/index.ts'
import { refusal } from '#contract/result.ts'
import { eraseDraft, keepDraft, useDrafts, within } from './drafts.ts'

/** A request that went out and was not answered: nobody here knows whether it was carried out. */
type Unanswered = { readonly requestId: string; readonly at: string }

/** After these it may have been carried out. */
const UNKNOWN: ReadonlySet<string> = new Set(['client.unreachable', 'app.incident'])

/** It lies with the draft that it hands in: sent again after a reload it is the same request; with the draft it is thrown away. */
export const unansweredOf = (draft: string, name: string): string => within(draft, `sent ${name}`)

const find = (key: string): Unanswered | undefined => useDrafts.getState()[key] as Unanswered | undefined

export const idOf = (key: string): string | undefined => find(key)?.requestId

/** Sends it, and keeps its id as long as there is no answer. A refusal forgets only what went out for the first time. */
export async function keptUntilAnswered<T>(key: string, requestId: string, send: () => Promise<Reply<T>>): Promise<Reply<T>> {
  const before = find(key)
  if (!before) keepDraft(key, { requestId, at: new Date().toISOString() } satisfies Unanswered)
  const reply = await send()
  if (reply.ok || (!before && !UNKNOWN.has(reply.error.code))) eraseDraft(key)
  return reply
}

/** What is said of it where its draft is opened again. */
export function useUnanswered(key: string | null): Refusal | null {
  const kept = useDrafts((all) => (key === null ? undefined : all[key])) as Unanswered | undefined
  return kept ? refusal('client.unanswered', { at: kept.at }) : null
}
