import type { Input, QueryName, Refusal, Reply } from '#contract/index.ts'
import { useCallback, useState } from 'react'
import type { Place } from '../client/call.ts'
import { askOnce } from './once.ts'
import { showPdf } from './show-pdf.ts'

type Pdf = { readonly base64: string; readonly name?: string }
/** Queries that answer something printed. */
type PrintName = 'prints.again' | 'lists.again' | 'lists.previewed' | 'prints.previewed' | 'office.print'

type Showing = {
  /** Shows what a query answers, called `title` or as it was made. */
  readonly show: <N extends PrintName & QueryName>(name: N, place: Place<N>, input: Input<N>, title?: string) => Promise<void>
  /** Why the last was not shown, until the next. */
  readonly refusal: Refusal | null
}

/** Something printed, before somebody's eyes again. */
export function useShow(): Showing {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const show = useCallback<Showing['show']>(async (name, place, input, title = '') => {
    setRefusal(null)
    const reply = (await askOnce(name, place, input)) as Reply<Pdf>
    const shown = reply.ok ? await showPdf(reply.value.base64, title === '' ? (reply.value.name ?? '') : title) : reply
    if (!shown.ok) setRefusal(shown.error)
  }, [])
  return { show, refusal }
}
