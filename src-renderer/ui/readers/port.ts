/** Whatever reads a card: it hands over the text of the card, and nothing else of it is kept. */
export type CardReader = {
  /**
   * Calls `onCard` with the text of every card, until the answered function is called. `onCard` says whether the text was wanted; if not,
   * the keys that made it go where they would have gone.
   */
  listen(onCard: (text: string) => boolean): () => void
}
