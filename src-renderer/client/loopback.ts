import type { Event, Reply } from '#contract/index.ts'
import { refuse } from '#contract/result.ts'
import type { Bridge, Link } from './bridge.ts'

const TOKEN = 'xuance.token'
/** Milliseconds before a lost line is tried again. */
const AGAIN = 1000

/** HTTP on 127.0.0.1: the one place that knows of addresses, tokens and streams. */
export function loopbackBridge(): Bridge {
  const token = openSession()
  const post = async (path: string, body: unknown, signal?: AbortSignal): Promise<Response> =>
    fetch(path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${(await token) ?? ''}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    })
  return {
    send: async (frame) => {
      try {
        const response = await post('/rpc', frame)
        if (response.status === 401) return refuse('client.locked')
        return response.ok ? ((await response.json()) as Reply<unknown>) : refuse('client.unreachable')
      } catch {
        return refuse('client.unreachable')
      }
    },
    listen: (onEvent, onLink) => {
      const stop = new AbortController()
      void follow((signal) => post('/events', {}, signal), onEvent, onLink, stop.signal)
      return () => stop.abort()
    },
  }
}

/** Buys the token with the address' one-time key, and takes the key out of the address bar; a reload finds the token again. */
async function openSession(): Promise<string | null> {
  const key = new URLSearchParams(location.hash.slice(1)).get('key')
  if (key === null) return sessionStorage.getItem(TOKEN)
  history.replaceState(null, '', location.pathname)
  // The program was started anew: what this window held was typed into another run of it.
  sessionStorage.clear()
  try {
    const response = await fetch('/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ key }),
    })
    if (response.ok) sessionStorage.setItem(TOKEN, ((await response.json()) as { token: string }).token)
  } catch {
    // The line shows itself as lost below.
  }
  return sessionStorage.getItem(TOKEN)
}

async function follow(
  open: (signal: AbortSignal) => Promise<Response>,
  onEvent: (event: Event) => void,
  onLink: (link: Link) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await open(signal)
      if (response.status === 401) return onLink('locked')
      if (!response.ok || !response.body) throw new Error(`events: ${response.status}`)
      onLink('linked')
      for await (const line of linesOf(response.body)) onEvent(JSON.parse(line) as Event)
    } catch {
      if (signal.aborted) return
    }
    onLink('lost')
    await new Promise((resolve) => setTimeout(resolve, AGAIN))
  }
}

/** The non-empty lines of a stream; empty ones are heartbeats. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let rest = ''
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (rest + decoder.decode(read.value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines.filter((line) => line !== '')
  }
}
