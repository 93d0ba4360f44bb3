import type { Places } from './places.ts'

/** Lets every open ledger back itself up: soon after the start, when the first screen stands, and then looked at once a minute. */
export function watchBackups(places: Places): () => void {
  const look = (): void => places.look()
  const [first, then] = [setTimeout(look, 3000), setInterval(look, 60_000)]
  first.unref()
  then.unref()
  return () => {
    clearTimeout(first)
    clearInterval(then)
  }
}
