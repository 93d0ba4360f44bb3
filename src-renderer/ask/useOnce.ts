import type { Reply } from '#contract/index.ts'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { queries } from './queries.ts'
import { withFocusBack } from './with-focus-back.ts'

/** A request as it was first sent: until it is answered with success the same input goes out under the same id. */
type Sent<T> = { readonly input: string; readonly requestId: string; answer: Promise<Reply<T>> | null }

/**
 * Something that is to happen once. The same input, pressed again while it is under way, answers what the first press answers; sent
 * again after it failed, or after the line was lost, it is the same request. `keptId`: where ids outlive this page, the one that is
 * kept, if there is any.
 */
export function useOnce<I, T>(send: (input: I, requestId: string) => Promise<Reply<T>>, keptId?: () => string | undefined) {
  const sent = useRef<Sent<T> | null>(null)
  const { mutateAsync, isPending, data } = useMutation(
    { mutationFn: ({ input, requestId }: { readonly input: I; readonly requestId: string }) => send(input, requestId) },
    queries,
  )
  const once = useCallback(
    (input: I): Promise<Reply<T>> => {
      const text = JSON.stringify(input)
      const before = sent.current?.input === text ? sent.current : null
      if (before?.answer) return before.answer
      const known = keptId ? keptId() : before?.requestId
      const mine: Sent<T> = { input: text, requestId: known ?? crypto.randomUUID(), answer: null }
      sent.current = mine
      const work = async (): Promise<Reply<T>> => {
        const reply = await withFocusBack(mutateAsync({ input, requestId: mine.requestId }))
        mine.answer = null
        if (reply.ok && sent.current === mine) sent.current = null
        return reply
      }
      mine.answer = work()
      return mine.answer
    },
    [mutateAsync, keptId],
  )
  const forget = useCallback(() => void (sent.current = null), [])
  return { once, pending: isPending, refusal: data && !data.ok ? data.error : null, forget }
}
