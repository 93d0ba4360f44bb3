type Listener = (number: string) => void

const listeners = new Set<Listener>()

/** Calls back with the number of every card that the helper of a reader tells of, until the answered function is called. */
export function listenForCards(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const cardCame = (number: string): void => listeners.forEach((listener) => listener(number))
