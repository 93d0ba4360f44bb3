import type { CheckedIn, PapersByContest, Refusal, StationOverview, Undoable, VoterCard, VoterHit } from '#contract/index.ts'
import { create } from 'zustand'
import { ask } from '../client/call.ts'
import { tellFacts } from './facts.ts'
import { perform } from './perform.ts'

export type Channel = 'station' | 'mobile'

/** What stands beside the list: nothing yet, the voter at the desk, or the receipt of the one just served. */
export type Panel =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'voter'
      readonly card: VoterCard
      /** One per voter shown: a second Enter repeats the request, not the act. */
      readonly requestId: string
      readonly principals: readonly string[]
      readonly pending: boolean
      readonly refusal: Refusal | null
    }
  | ({ readonly kind: 'issued'; readonly name: string } & CheckedIn)

export type Undo = {
  readonly last: Undoable
  readonly requestId: string
  readonly pending: boolean
  readonly refusal: Refusal | null
}

/** An exchange of spoiled papers, or something that happened. */
export type RoomSheet = 'spoil' | 'incident'

type CheckInStore = {
  readonly place: string
  /** Who works at this desk; whoever sits down next finds nothing of it. */
  readonly by: string | null
  readonly overview: StationOverview | null
  readonly text: string
  /** The text that `hits` answer; different from `text` while a search is under way. */
  readonly answered: string
  readonly hits: readonly VoterHit[]
  readonly more: boolean
  readonly chosen: number
  readonly channel: Channel
  readonly panel: Panel
  readonly undo: Undo | null
  /** A sheet over the room. */
  readonly sheet: RoomSheet | null
  /** The last check-in taken back, until something else happens. */
  readonly undone: { readonly receipt: number; readonly name: string } | null
  readonly refusal: Refusal | null
}

const cleared = { text: '', answered: '', hits: [], more: false, chosen: 0 } as const
const fresh = {
  ...cleared,
  by: null,
  overview: null,
  channel: 'station',
  panel: { kind: 'idle' },
  undo: null,
  sheet: null,
  undone: null,
  refusal: null,
} as const

export const useCheckIn = create<CheckInStore>(() => ({ ...fresh, place: '' }))
const { getState: get, setState: set } = useCheckIn

/** Numbers the questions, so that an answer that comes late is known as such. */
const turn = { overview: 0, search: 0, voter: 0 }
/** Enter came before the answer did, as from a scan gun: the first hit is shown as soon as it is there. */
let enterWaits = false
/** The text of a card that was read: it shows its voter only where it means one alone. */
let scan = ''

/** The desk of a place, for `person`: anew where somebody else was at work. Nobody, as behind a lock, changes nothing. */
export function enterStation(place: string, person?: string): void {
  for (const question of ['overview', 'search', 'voter'] as const) turn[question]++
  const { place: before, by } = get()
  if (before !== place || (by !== null && person !== undefined && by !== person)) set({ ...fresh, place })
  if (person !== undefined) set({ by: person })
}

/** What stood at the desk is of no place any more: the next to enter begins anew. */
export const leaveStation = (): void => set({ ...fresh, place: '' })

export async function loadStation(): Promise<void> {
  const mine = ++turn.overview
  const reply = await ask('station.overview', get().place, {})
  if (mine !== turn.overview) return
  set(reply.ok ? { overview: reply.value, refusal: null } : { refusal: reply.error })
  if (reply.ok) tellFacts(get().place, reply.value)
}

export function type(text: string): void {
  enterWaits = false
  scan = ''
  turn.voter++
  set({ text, panel: { kind: 'idle' }, undone: null })
  void search()
}

export const clear = (): void => type('')

/** A card was read by a gun or reader. Never an issue of papers: the voter is shown, and the clerk goes on. */
export function scanned(text: string): void {
  type(text)
  scan = text
  enterWaits = true
}

const spelled = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** Asks for the text in the box; `keep` leaves the choice where it is, for when only the states may have changed. */
export async function search(keep = false): Promise<void> {
  const mine = ++turn.search
  const { text, place } = get()
  if (text.trim() === '') return set({ answered: text, hits: [], more: false, chosen: 0 })
  const reply = await ask('voting.find', place, { text })
  if (mine !== turn.search) return
  if (!reply.ok) return set({ refusal: reply.error, answered: text, hits: [], more: false, chosen: 0 })
  const { hits, more } = reply.value
  set({ answered: text, hits, more, chosen: keep ? Math.min(get().chosen, Math.max(0, hits.length - 1)) : 0, refusal: null })
  if (enterWaits) {
    enterWaits = false
    const alone = scan === '' || hits.length === 1 || spelled(hits[0]?.voter ?? '') === spelled(scan)
    if (hits[0] && alone) void show(hits[0].voter)
  }
}

export function choose(to: number): void {
  const { hits } = get()
  if (hits.length === 0) return
  turn.voter++
  set({ chosen: Math.max(0, Math.min(to, hits.length - 1)), panel: { kind: 'idle' } })
}

export async function show(voter: string): Promise<void> {
  const mine = ++turn.voter
  const reply = await ask('voting.voter', get().place, { voter })
  if (mine !== turn.voter) return
  if (!reply.ok) return set({ refusal: reply.error })
  const card = reply.value
  set({
    refusal: null,
    chosen: Math.max(
      0,
      get().hits.findIndex((hit) => hit.voter === voter),
    ),
    panel: {
      kind: 'voter',
      card,
      requestId: crypto.randomUUID(),
      principals: card.principals.map((principal) => principal.voter),
      pending: false,
      refusal: null,
    },
  })
}

/** What Enter means now: show the chosen voter, then hand out the papers. */
export function enter(): void {
  const { panel, text, answered, hits, chosen } = get()
  if (panel.kind === 'voter') return void issue()
  if (text !== answered) enterWaits = true
  else if (hits[chosen]) void show(hits[chosen].voter)
}

export function togglePrincipal(voter: string): void {
  const { panel } = get()
  if (panel.kind !== 'voter' || panel.pending) return
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

export async function issue(): Promise<void> {
  const { panel, place, channel } = get()
  if (panel.kind !== 'voter' || panel.pending || Object.keys(papersToIssue(panel)).length === 0) return
  set({ panel: { ...panel, pending: true, refusal: null } })
  const { card, principals, requestId } = panel
  const reply = await perform(
    'voting.check-in',
    place,
    { voter: card.voter, channel, principals: [...principals] },
    { requestId },
  )
  const now = get().panel
  const stillThere = now.kind === 'voter' && now.requestId === requestId
  if (!reply.ok) {
    if (stillThere) set({ panel: { ...now, pending: false, refusal: reply.error } })
    return
  }
  const { ref, receipt, at, papers } = reply.value
  const { overview } = get()
  if (overview) set({ overview: { ...overview, last: { ref, receipt, at, papers, name: card.name, alone: true } } })
  if (stillThere) {
    turn.search++
    // The box is of one voter: the next one comes to the station unless the clerk says otherwise again.
    set({ ...cleared, channel: 'station', panel: { kind: 'issued', name: card.name, ...reply.value } })
  }
  void loadStation()
}

export const setChannel = (channel: Channel): void => set({ channel })
export const toggleChannel = (): void => setChannel(get().channel === 'station' ? 'mobile' : 'station')

export function openSheet(sheet: RoomSheet | null): void {
  if (sheet !== 'spoil' || get().overview?.phase === 'open') set({ sheet })
}

/** What F2 takes back: the check-in of the voter shown, where this laptop made it, else the newest. */
export const undoTarget = ({ panel, overview }: Pick<CheckInStore, 'panel' | 'overview'>): Undoable | null =>
  (panel.kind === 'voter' && panel.card.state.kind === 'taken' ? panel.card.state.undo : null) ?? overview?.last ?? null

export function openUndo(): void {
  const last = get().overview?.phase === 'open' ? undoTarget(get()) : null
  if (last) set({ undo: { last, requestId: crypto.randomUUID(), pending: false, refusal: null } })
}

export const closeUndo = (): void => set({ undo: null })

export async function confirmUndo(reason: string): Promise<void> {
  const { undo, place } = get()
  if (!undo || undo.pending) return
  set({ undo: { ...undo, pending: true, refusal: null } })
  const { ref, receipt, name, papers } = undo.last
  const reply = await perform('voting.undo', place, { ref, returned: { ...papers }, reason }, { requestId: undo.requestId })
  if (!reply.ok) return set({ undo: { ...undo, pending: false, refusal: reply.error } })
  set({ undo: null, undone: { receipt, name }, panel: { kind: 'idle' } })
  await Promise.all([loadStation(), search(true)])
}
