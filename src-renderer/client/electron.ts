import type { Event, Reply } from '#contract/index.ts'
import { refuse } from '#contract/result.ts'
import type { Bridge } from './bridge.ts'

/** What the preload puts into the page: text in, text out. */
export type Preloaded = {
  call(frame: string): Promise<unknown>
  listen(tell: (event: string) => void): () => void
}

/** The desktop app: no address, no token, and the line is there as long as the app is. */
export function electronBridge(preloaded: Preloaded): Bridge {
  return {
    send: async (frame) => {
      try {
        return JSON.parse(String(await preloaded.call(JSON.stringify(frame)))) as Reply<unknown>
      } catch {
        return refuse('client.unreachable')
      }
    },
    listen: (onEvent, onLink) => {
      const stop = preloaded.listen((event) => onEvent(JSON.parse(event) as Event))
      onLink('linked')
      return stop
    },
  }
}
