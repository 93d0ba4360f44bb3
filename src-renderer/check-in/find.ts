import type { Output, Refusal, VoterCard } from '#contract/index.ts'
import { useCheckIn, type Waiting } from './state.ts'

const { getState: get, setState: set } = useCheckIn

export function type(text: string): void {
  const nothing = text.trim() === '' && { answered: text, hits: [], more: false, chosen: 0 }
  set({ text, panel: { kind: 'idle' }, undone: null, asking: null, waiting: null, ...nothing })
}

export const clear = (): void => type('')

/** A card was read by a gun or reader. Never an issue of papers: the voter is shown, and the clerk goes on. */
export function scanned(text: string): void {
  type(text)
  set({ waiting: { card: text } })
}

const spelled = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** The hits of a text came, for the first time or because something changed; the choice stays where the text is the same. */
export function found(text: string, { hits, more }: Output<'voting.find'>): void {
  const { answered, chosen } = get()
  set({ answered: text, hits, more, chosen: answered === text ? Math.min(chosen, Math.max(0, hits.length - 1)) : 0 })
}

/** The answer that an Enter waited for is there. */
export function waitedFor({ card }: Waiting): void {
  const { hits } = get()
  set({ waiting: null })
  if (hits[0] && (card === null || hits.length === 1 || spelled(hits[0].voter) === spelled(card))) show(hits[0].voter)
}

/** The question was refused: nobody is offered who does not fit the text. */
export const notFound = (text: string): void => set({ answered: text, hits: [], more: false, chosen: 0 })

export function choose(to: number): void {
  const { hits } = get()
  if (hits.length === 0) return
  set({ chosen: Math.max(0, Math.min(to, hits.length - 1)), panel: { kind: 'idle' }, asking: null })
}

/** Asks for a voter, who is shown by `shown`. */
export const show = (voter: string): void => set({ asking: { voter } })

export function shown(card: VoterCard): void {
  const at = get().hits.findIndex(({ voter }) => voter === card.voter)
  const principals = card.principals.map(({ voter }) => voter)
  set({ asking: null, refusal: null, chosen: Math.max(0, at), panel: { kind: 'voter', card, principals } })
}

export const notShown = (refusal: Refusal): void => set({ asking: null, refusal })

/** What Enter means now: show the chosen voter, then hand out the papers. */
export function enter(issue: () => void): void {
  const { panel, text, answered, hits, chosen } = get()
  if (panel.kind === 'voter') return issue()
  if (text !== answered) set({ waiting: { card: null } })
  else if (hits[chosen]) show(hits[chosen].voter)
}
