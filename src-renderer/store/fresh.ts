import type { Input, Output, QueryName, Reply, Refusal } from '#contract/index.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask, type Place } from '../client/call.ts'
import { keepFresh } from './app.ts'

type Fresh<T> = {
  readonly value: T | null
  readonly refusal: Refusal | null
  readonly again: () => Promise<void>
}

/** What a query answers, asked again after every change of the place. A refusal leaves the last answer standing. */
export function useFresh<N extends QueryName>(name: N, place: Place<N> & string, input: Input<N>): Fresh<Output<N>> {
  const [state, setState] = useState<Omit<Fresh<Output<N>>, 'again'>>({ value: null, refusal: null })
  const asked = useRef(0)
  const key = JSON.stringify(input)
  const again = useCallback(async () => {
    const mine = ++asked.current
    const reply = await ask(name, place, JSON.parse(key) as Input<N>)
    if (mine !== asked.current) return
    setState(({ value }) => (reply.ok ? { value: reply.value, refusal: null } : { value, refusal: reply.error }))
  }, [name, place, key])
  useEffect(() => keepFresh(place, () => void again()), [place, again])
  return { ...state, again }
}

type Answer<T> = { readonly reply: Reply<T> | null; readonly isCurrent: boolean }

/** What a query answers to an input that people are still typing; null asks nothing. The answer to the input before stands until the new one comes. */
export function useAnswer<N extends QueryName>(name: N, place: Place<N>, input: Input<N> | null): Answer<Output<N>> {
  const [answered, setAnswered] = useState<{ readonly key: string; readonly reply: Reply<Output<N>> } | null>(null)
  const key = JSON.stringify(input)
  useEffect(() => {
    if (key === 'null') return
    let here = true
    const find = async (): Promise<void> => {
      const reply = await ask(name, place, JSON.parse(key) as Input<N>)
      if (here) setAnswered({ key, reply })
    }
    void find()
    return () => {
      here = false
    }
  }, [name, place, key])
  if (key === 'null') return { reply: null, isCurrent: true }
  return { reply: answered?.reply ?? null, isCurrent: answered?.key === key }
}
