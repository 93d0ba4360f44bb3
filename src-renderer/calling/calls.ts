import { BATCH } from '#words/batch.ts'
import type { CalledPaper, CountRound, Refusal, RoundState } from '#contract/index.ts'
import { chosenNames, isOverVote } from '#words/chosen.ts'
import { eraseDraft, keepDraft, useDrafts } from '../ask/drafts.ts'
import { ofLedger } from '../ask/ledger.ts'
import { askOnce } from '../ask/once.ts'
import { keepUp } from '../ask/keep-up.ts'
import { nameKey } from '#words/names.ts'

export type At = { readonly contest: string; readonly round: CountRound }
export type Mark = 'for' | 'against' | 'void'
/** The paper that is being called now. */
export type Open = { readonly marks: Readonly<Record<string, Mark>>; readonly writeIns: readonly string[] }

type Calling = {
  readonly key: string
  readonly batch: number
  readonly papers: readonly CalledPaper[]
  readonly open: Open
  /** What stood before each call of the open paper, to step back. */
  readonly past: readonly Open[]
  /** Papers of the batch that this laptop keeps, as this window last heard. */
  readonly kept: number
  readonly saved: boolean
  readonly refusal: Refusal | null
}

export const BLANK: Open = { marks: {}, writeIns: [] }
const NONE: Calling = { key: '', batch: 1, papers: [], open: BLANK, past: [], kept: 0, saved: true, refusal: null }

export const useCalling = ofLedger((): Calling => NONE)
const { getState: get, setState: set } = useCalling

/** `by`: who keys; `after`: the newest batch that went out. Another of either begins afresh. */
export const callingKey = (place: string, { contest, round }: At, by: string, after: string): string =>
  `${place} ${by} count.calling ${contest} ${round} ${after}`

/** The paper in hand, and the papers before it: after others it is another. */
type InHand = { readonly batch: number; readonly before: number; readonly open: Open }

/** Finds the strokes again that this laptop keeps; the paper in hand is that of who keyed it, in this window. */
export async function takeUpCalls(place: string, at: At, by: string, after: string): Promise<void> {
  const key = callingKey(place, at, by, after)
  const reply = await askOnce('count.calling', place, at)
  if (!reply.ok) return set({ ...NONE, key, refusal: reply.error })
  const kept = useDrafts.getState()[key] as InHand | undefined
  const isSame = kept?.batch === reply.value.batch && kept.before === reply.value.papers.length
  if (!isSame) eraseDraft(key)
  set({
    ...NONE,
    key,
    ...reply.value,
    kept: reply.value.papers.length,
    open: isSame ? kept.open : BLANK,
  })
}

export const isBlank = ({ marks, writeIns }: Open): boolean => Object.keys(marks).length === 0 && writeIns.length === 0
type Candidates = RoundState['candidates']

/** Whom the paper in hand chooses. */
export const chosenOn = ({ marks, writeIns }: Open, candidates: Candidates): readonly string[] =>
  chosenNames(
    candidates.filter(({ candidate }) => marks[candidate] === 'for').map(({ name }) => name),
    writeIns,
  )

function keepOpen(): void {
  const { key, batch, papers, open } = get()
  if (isBlank(open)) eraseDraft(key)
  else keepDraft(key, { batch, before: papers.length, open } satisfies InHand)
}

/** A call on the open paper; the same once more takes it back. */
export function call(candidate: string, mark: Mark): void {
  const { open, past, papers } = get()
  if (papers.length >= BATCH) return
  const { [candidate]: before, ...rest } = open.marks
  set({ past: [...past, open], open: { ...open, marks: before === mark ? rest : { ...rest, [candidate]: mark } } })
  keepOpen()
}

export function writeIn(name: string): void {
  const { open, past } = get()
  set({ past: [...past, open], open: { ...open, writeIns: [...open.writeIns, name] } })
  keepOpen()
}

/** How a paper is put down. A blank one has a key of its own, so that no key pressed twice makes a paper that nobody held. */
export type PutDown = 'called' | 'blank' | 'invalid'

/** The open paper is done. False where it chooses more than there are seats, where nothing was called of it, or something was of a blank one. */
export function finishPaper(
  place: string,
  at: At,
  { seats, candidates }: Pick<RoundState, 'seats' | 'candidates'>,
  how: PutDown = 'called',
): boolean {
  const { open, papers } = get()
  if (papers.length >= BATCH) return false
  if (how !== 'invalid' && (isOverVote(chosenOn(open, candidates), seats) || isBlank(open) !== (how === 'blank'))) return false
  const paper: CalledPaper = how === 'invalid' ? { invalid: true } : { marks: { ...open.marks }, writeIns: [...open.writeIns] }
  put(place, at, [...papers, paper])
  return true
}

/** Takes the last call back, or where nothing is called of the open paper the last paper of the batch into the hand again. */
export function stepBack(place: string, at: At): void {
  const { open, past, papers } = get()
  if (past.length > 0 || !isBlank(open)) {
    set({ open: past.at(-1) ?? BLANK, past: past.slice(0, -1) })
    keepOpen()
    return
  }
  const last = papers.at(-1)
  if (last) put(place, at, papers.slice(0, -1), 'invalid' in last ? BLANK : { marks: last.marks, writeIns: last.writeIns })
}

/** All that was called and put down since then is taken back. */
export function backTo(place: string, at: At, { key, papers, open, past }: Calling): void {
  if (get().key !== key) return
  if (papers !== get().papers) put(place, at, papers, open)
  else {
    set({ open, past })
    keepOpen()
  }
}

function put(place: string, at: At, papers: readonly CalledPaper[], open: Open = BLANK): void {
  set({ papers, open, past: [], saved: false, refusal: null })
  keepOpen()
  void keep(place, at)
}

const keep = (place: string, at: At): Promise<void> =>
  keepUp('count.keep-calls', place, {
    now: get,
    inputOf: ({ batch, papers, kept }) => ({ ...at, batch, papers: [...papers], was: kept }),
    heard: async (reply, { key, papers }) => {
      if (!reply.ok) await notKept(place, at, reply.error)
      else if (get().key === key) set({ kept: papers.length })
      const isNewest = get().key === key && get().papers === papers
      if (reply.ok && isNewest) set({ saved: true })
      return !reply.ok || isNewest
    },
  })

/** What another window has kept meanwhile is shown in the place of this window's papers, and why. */
async function notKept(place: string, at: At, refusal: Refusal): Promise<void> {
  const { key } = get()
  if (refusal.code === 'count.calls-moved') {
    const reply = await askOnce('count.calling', place, at)
    if (reply.ok && get().key === key) set({ ...reply.value, kept: reply.value.papers.length, saved: true })
  }
  set({ refusal })
}

/** A paper is always put down before a batch goes out. */
export const inHand = ({ open }: Pick<Calling, 'open'>): boolean => !isBlank(open)

type Tally = { readonly for: number; readonly against: number; readonly void: number }

/** Marks for one candidate on the papers of this batch and the one in hand; written in again counts once. */
export function tallyOf(
  { papers, open }: Pick<Calling, 'papers' | 'open'>,
  { candidate, name }: RoundState['candidates'][number],
): Tally {
  const marks = [...papers, open].map((paper) =>
    'invalid' in paper
      ? undefined
      : paper.writeIns.some((each) => nameKey(each) === nameKey(name))
        ? 'for'
        : paper.marks[candidate],
  )
  const count = (mark: Mark): number => marks.filter((each) => each === mark).length
  return { for: count('for'), against: count('against'), void: count('void') }
}

/** Names written in on this batch's papers, with how often. */
export function writtenIn({
  papers,
  open,
}: Pick<Calling, 'papers' | 'open'>): readonly (readonly [name: string, times: number])[] {
  const names = [...papers, open].flatMap((paper) => ('invalid' in paper ? [] : paper.writeIns))
  return [...new Set(names)].map((name) => [name, names.filter((each) => each === name).length] as const)
}
