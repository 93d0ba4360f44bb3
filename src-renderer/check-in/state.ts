import type { CheckedIn, Refusal, StationOverview, Undoable, VoterCard, VoterHit } from '#contract/index.ts'
import { ofLedger } from '../ask/ledger.ts'
import { lastAnswer } from '../ask/once.ts'
import { takeChannel } from '../ui/voters/channel.ts'

type Channel = 'station' | 'mobile'

/** What stands beside the list: nothing yet, the voter who came, or the receipt of the one just served. */
export type Panel =
  | { readonly kind: 'idle' }
  | { readonly kind: 'voter'; readonly card: VoterCard; readonly principals: readonly string[] }
  | ({ readonly kind: 'issued'; readonly name: string } & CheckedIn)

/** An exchange of spoiled papers, a count of those left, or something that happened. */
export type RoomSheet = 'spoil' | 'left' | 'incident'

/** `card`: the text of a card that was read, which shows its voter only where it means one alone; null where a clerk pressed Enter. */
export type Waiting = { readonly card: string | null }

type CheckInStore = {
  readonly place: string
  /** Who works here; whoever sits down next finds nothing of it. */
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

/** Nothing is typed and nobody found. */
export const cleared = { text: '', answered: '', hits: [], more: false, chosen: 0 } as const
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

export const useCheckIn = ofLedger((): CheckInStore => ({ ...fresh, place: '' }))

/** Checking in at a place, by `person`: anew where somebody else was at work. Nobody, as behind a lock, changes nothing. */
export function enterStation(place: string, person?: string): void {
  const { place: before, by } = useCheckIn.getState()
  if (before !== place || (by !== null && person !== undefined && by !== person)) useCheckIn.setState({ ...fresh, place })
  if (person !== undefined) useCheckIn.setState({ by: person })
  const channel = takeChannel(place)
  if (channel !== null) useCheckIn.setState({ channel })
}

/** How the station stands, as the screens know it now. */
export const overviewOf = (place: string): StationOverview | null => lastAnswer('station.overview', place, {})
