import type { Event, Frame, Reply } from '#contract/index.ts'

/** `locked`: this window has no key to the app, and only opening it anew gives one. */
export type Link = 'connecting' | 'linked' | 'lost' | 'locked'

/**
 * The way to the app behind the screens, whatever the host. Every failure comes back as a reply (`client.unreachable`,
 * `client.locked`); nothing throws.
 */
export type Bridge = {
  send(frame: Frame): Promise<Reply<unknown>>
  /** Tells what changes and how the line is, until the answered function is called. `linked` again means: ask everything again. */
  listen(onEvent: (event: Event) => void, onLink: (link: Link) => void): () => void
}
