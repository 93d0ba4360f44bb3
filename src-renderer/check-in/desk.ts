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
import { perform } from '../ask/perform.ts'
import { keyOf, outOfDate, queries } from '../ask/queries.ts'
import { ask } from '../client/call.ts'
import { t } from '../texts/index.ts'
import { timeOf } from '../ui/format.ts'

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
  /** Why a voter could not be shown. */
  readonly refusal: Refusal | null
  /** The voter that was asked for and is not shown yet. */
  readonly asking: { readonly voter: string } | null
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
  refusal: null,
  asking: null,
} as const

export const useCheckIn = create<CheckInStore>(() => ({ ...fresh, place: '' }))
const { getState: get, setState: set } = useCheckIn

/** Enter came before the answer did, as from a scan gun: the first hit is shown as soon as it is there. */
let enterWaits = false
/** The text of a card that was read: it shows its voter only where it means one alone. */
let scan = ''

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
  enterWaits = false
  scan = ''
  const nothing = text.trim() === '' && { answered: text, hits: [], more: false, chosen: 0 }
  set({ text, panel: { kind: 'idle' }, undone: null, asking: null, ...nothing })
}

export const clear = (): void => type('')

/** A card was read by a gun or reader. Never an issue of papers: the voter is shown, and the clerk goes on. */
export function scanned(text: string): void {
  type(text)
  scan = text
  enterWaits = true
}

const spelled = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** The hits of a text came, for the first time or because something changed; the choice stays where the text is the same. */
export function found(text: string, { hits, more }: Output<'voting.find'>): void {
  const { answered, chosen } = get()
  set({ answered: text, hits, more, chosen: answered === text ? Math.min(chosen, Math.max(0, hits.length - 1)) : 0 })
  if (!enterWaits) return
  enterWaits = false
  const alone = scan === '' || hits.length === 1 || spelled(hits[0]?.voter ?? '') === spelled(scan)
  if (hits[0] && alone) void show(hits[0].voter)
}

/** The question was refused: nobody is offered who does not fit the text. */
export const notFound = (text: string): void => set({ answered: text, hits: [], more: false, chosen: 0 })

export function choose(to: number): void {
  const { hits } = get()
  if (hits.length === 0) return
  set({ chosen: Math.max(0, Math.min(to, hits.length - 1)), panel: { kind: 'idle' }, asking: null })
}

export async function show(voter: string): Promise<void> {
  const asking = { voter }
  set({ asking })
  const reply = await ask('voting.voter', get().place, asking)
  if (get().asking !== asking) return
  if (!reply.ok) return set({ asking: null, refusal: reply.error })
  const card = reply.value
  set({
    asking: null,
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
    { requestId, says: { title: t('station.checkIn'), lines: [card.name] } },
  )
  const now = get().panel
  const stillThere = now.kind === 'voter' && now.requestId === requestId
  if (!reply.ok) {
    if (stillThere) set({ panel: { ...now, pending: false, refusal: reply.error } })
    return
  }
  const { ref, receipt, at, papers } = reply.value
  const overview = overviewOf(place)
  const last = { ref, receipt, at, papers, name: card.name, alone: true }
  if (overview) queries.setQueryData(keyOf('station.overview', place, {}), { ok: true, value: { ...overview, last } })
  if (stillThere) {
    // The box is of one voter: the next one comes to the station unless the clerk says otherwise again.
    set({ ...cleared, channel: 'station', panel: { kind: 'issued', name: card.name, ...reply.value } })
  }
  void outOfDate(place)
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
  if (last) set({ undo: { last, requestId: crypto.randomUUID(), pending: false, refusal: null } })
}

export const closeUndo = (): void => set({ undo: null })

/** True when it is taken back. */
export async function confirmUndo(reason: string): Promise<boolean> {
  const { undo, place } = get()
  if (!undo || undo.pending) return false
  set({ undo: { ...undo, pending: true, refusal: null } })
  const { ref, receipt, name, papers } = undo.last
  const reply = await perform(
    'voting.undo',
    place,
    { ref, returned: { ...papers }, reason },
    {
      requestId: undo.requestId,
      says: { title: t('station.undo.whom', { receipt, name, time: timeOf(undo.last.at) }), lines: [reason] },
    },
  )
  if (!reply.ok) {
    set({ undo: { ...undo, pending: false, refusal: reply.error } })
    return false
  }
  set({ undo: null, undone: { receipt, name }, panel: { kind: 'idle' } })
  await outOfDate(place)
  return true
}
