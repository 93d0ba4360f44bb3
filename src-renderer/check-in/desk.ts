import type {
  CheckedIn,
  Output,
  PapersByContest,
  Refusal,
  Reply,
  StationOverview,
  Undoable,
  VoterCard,
  VoterHit,
} from '#contract/index.ts'
import { create } from 'zustand'
import { keyOf, queries } from '../ask/queries.ts'

export type Channel = 'station' | 'mobile'

/** What stands beside the list: nothing yet, the voter at the desk, or the receipt of the one just served. */
export type Panel =
  | { readonly kind: 'idle' }
  | { readonly kind: 'voter'; readonly card: VoterCard; readonly principals: readonly string[] }
  | ({ readonly kind: 'issued'; readonly name: string } & CheckedIn)

/** An exchange of spoiled papers, or something that happened. */
export type RoomSheet = 'spoil' | 'incident'

/** `card`: the text of a card that was read, which shows its voter only where it means one alone; null where a clerk pressed Enter. */
type Waiting = { readonly card: string | null }

type CheckInStore = {
  readonly place: string
  /** Who works at this desk; whoever sits down next finds nothing of it. */
  readonly by: string | null
  readonly text: string
  /** The text that `hits` answer; different from `text` while a search is under way. */
  readonly answered: string
  readonly hits: readonly VoterHit[]
  readonly more: boolean
  readonly chosen: number
  readonly channel: Channel
  readonly panel: Panel
  /** The check-in that is to be taken back. */
  readonly undo: Undoable | null
  /** A sheet over the room. */
  readonly sheet: RoomSheet | null
  /** The last check-in taken back, until something else happens. */
  readonly undone: { readonly receipt: number; readonly name: string } | null
  /** An Enter that came before the answer did, as from a scan gun: the first hit is shown as soon as it is there. */
  readonly waiting: Waiting | null
  /** Why a voter could not be shown. */
  readonly refusal: Refusal | null
  /** The voter that was asked for and is not shown yet. */
  readonly asking: { readonly voter: string } | null
  /** Whose papers are being handed out. */
  readonly issuing: VoterCard | null
}

const cleared = { text: '', answered: '', hits: [], more: false, chosen: 0 } as const
const fresh = {
  ...cleared,
  by: null,
  channel: 'station',
  panel: { kind: 'idle' },
  undo: null,
  sheet: null,
  undone: null,
  waiting: null,
  refusal: null,
  asking: null,
  issuing: null,
} as const

export const useCheckIn = create<CheckInStore>(() => ({ ...fresh, place: '' }))
const { getState: get, setState: set } = useCheckIn

/** The desk of a place, for `person`: anew where somebody else was at work. Nobody, as behind a lock, changes nothing. */
export function enterStation(place: string, person?: string): void {
  const { place: before, by } = get()
  if (before !== place || (by !== null && person !== undefined && by !== person)) set({ ...fresh, place })
  if (person !== undefined) set({ by: person })
}

/** What stood at the desk is of no place any more: the next to enter begins anew. */
export const leaveStation = (): void => set({ ...fresh, place: '' })

/** How the station stands, as the screens know it now. */
function overviewOf(place: string): StationOverview | null {
  const reply = queries.getQueryData<Reply<StationOverview>>(keyOf('station.overview', place, {}))
  return reply?.ok ? reply.value : null
}

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

/** Asks for a voter, who comes to the desk with `shown`. */
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

export function togglePrincipal(voter: string): void {
  const { panel, issuing: underWay } = get()
  if (panel.kind !== 'voter' || panel.card === underWay) return
  const on = panel.principals.includes(voter)
  set({ panel: { ...panel, principals: on ? panel.principals.filter((one) => one !== voter) : [...panel.principals, voter] } })
}

/** Papers by contest that the voter shown would get: their own, unless they took part, and those of the principals chosen. */
export function papersToIssue({ card, principals }: Extract<Panel, { kind: 'voter' }>): PapersByContest {
  const own = card.state.kind === 'taken' ? [] : card.contests
  const others = card.principals.filter(({ voter }) => principals.includes(voter)).flatMap(({ contests }) => contests)
  const papers: Record<string, number> = {}
  for (const contest of [...own, ...others]) papers[contest] = (papers[contest] ?? 0) + 1
  return papers
}

export const issuing = (card: VoterCard | null): void => set({ issuing: card })

/** The papers are handed out; whoever came to the desk meanwhile stays there. */
export function issued(place: string, card: VoterCard, done: CheckedIn): void {
  const { ref, receipt, at, papers } = done
  const overview = overviewOf(place)
  const last = { ref, receipt, at, papers, name: card.name, alone: true }
  if (overview) queries.setQueryData(keyOf('station.overview', place, {}), { ok: true, value: { ...overview, last } })
  const { panel } = get()
  // The box is of one voter: the next one comes to the station unless the clerk says otherwise again.
  if (panel.kind === 'voter' && panel.card === card)
    set({ ...cleared, channel: 'station', panel: { kind: 'issued', name: card.name, ...done } })
}

export const setChannel = (channel: Channel): void => set({ channel })
export const toggleChannel = (): void => setChannel(get().channel === 'station' ? 'mobile' : 'station')

export function openSheet(sheet: RoomSheet | null): void {
  if (sheet !== 'spoil' || overviewOf(get().place)?.phase === 'open') set({ sheet })
}

/** What F2 takes back: the check-in of the voter shown, where this laptop made it, else the newest. */
export const undoTarget = (panel: Panel, overview: StationOverview | null): Undoable | null =>
  (panel.kind === 'voter' && panel.card.state.kind === 'taken' ? panel.card.state.undo : null) ?? overview?.last ?? null

export function openUndo(): void {
  const overview = overviewOf(get().place)
  const last = overview?.phase === 'open' ? undoTarget(get().panel, overview) : null
  if (last) set({ undo: last })
}

export const closeUndo = (): void => set({ undo: null })

export const takenBack = ({ receipt, name }: Undoable): void =>
  set({ undo: null, undone: { receipt, name }, panel: { kind: 'idle' } })
