import type { StatedRefusal } from '#contract/index.ts'
import { client } from '#contract/refusals/client.ts'
import type { RefusalText } from '#contract/refusals/refusal-text.ts'
import { sentenceIn } from '#contract/refusals/sentence.ts'
import { use } from 'react'

type Table = Parameters<typeof sentenceIn>[0]

/** What a window without its app has to say; the others are a sixth of all script, and most days open without one of them. */
let table: Table = client
let coming: Promise<void> | undefined
/** They could not be fetched, because nobody answers any more. */
let missing = false

const take = (all: Table): void => {
  table = all
  missing = false
}

/** Fetches the sentences of all refusals, once; answers also when they cannot be had, and is then tried again by who asks next. */
export function sentencesHere(): Promise<void> {
  coming ??= import('#contract/refusals.ts').then(
    ({ refusals }) => take(refusals satisfies Readonly<Record<string, RefusalText>>),
    () => {
      missing = true
      coming = undefined
    },
  )
  return coming
}

/** In both languages. While rendering it waits for the sentences; whoever asks elsewhere has a reply, which waited for them (`client/call.ts`). */
export function saidOf(refusal: StatedRefusal): { zh: string; en: string } {
  if (table === client && !missing && !Object.hasOwn(table, refusal.code)) use(sentencesHere())
  return sentenceIn(table, refusal)
}
