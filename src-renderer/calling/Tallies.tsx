import { MARKS } from '#words/choices.ts'
import { BATCH } from '#words/batch.ts'
import type { CalledPaper, CallBatch, RoundState } from '#contract/index.ts'
import { tallyOf, writtenIn, type Mark, type Open } from './calls.ts'
import type { Chosen } from '../ui/rounds/chosen.ts'
import { number, t } from '../texts/index.ts'
import { plain } from '../ui/format.ts'
import { keysOf } from './call-keys.ts'
import { MARK_SIGNS } from './marks.ts'
import { Zheng } from './Zheng.tsx'

type Batch = { readonly papers: readonly CalledPaper[]; readonly open: Open }
type Props = {
  readonly chosen: Chosen
  readonly calling: Batch
  /** A batch that is compared now: its strokes instead of those under way. */
  readonly waiting: CallBatch | undefined
  readonly onCall: (candidate: string, mark: Mark) => void
}

/** Characters a full batch may need. */
const ROOM = BATCH / 5

/** A row for each name: its keys, the strokes of this batch, what it has in all. */
export function Tallies({ chosen: { round }, calling, waiting, onCall }: Props) {
  const times: readonly (readonly [string, number])[] =
    waiting?.figures.writeIns.map((each) => [each.name, each.for]) ?? writtenIn(calling)
  const written = times.filter(([name]) => round.candidates.every((each) => each.name !== name))
  const earlierWritten = (round.called?.writeIns ?? []).filter(({ name }) => written.every(([each]) => each !== name))
  const invalid =
    (waiting?.figures.invalid ?? calling.papers.filter((paper) => 'invalid' in paper).length) + (round.called?.invalid ?? 0)
  return (
    <section className="tallies" aria-label={t('calling.title')}>
      <ul>
        {round.candidates.map((each, i) => (
          <Row key={each.candidate} each={each} at={i} round={round} calling={calling} waiting={waiting} onCall={onCall} />
        ))}
        {written.map(([name, times]) => (
          <WrittenRow
            key={name}
            name={name}
            times={times}
            before={round.called?.writeIns.find((each) => each.name === name)?.for ?? 0}
          />
        ))}
        {earlierWritten.map(({ name, for: votes }) => (
          <WrittenRow key={name} name={name} times={0} before={votes} />
        ))}
      </ul>
      <p className="tallies-rest">
        <b className={invalid > 0 ? 'text-seal' : undefined}>✕ {t('calling.invalidSoFar', { n: invalid })}</b>
        <span>
          <kbd>1–0</kbd> {t('calling.keys.for')}
        </span>
        <span>
          <kbd>Q–P</kbd> {t('calling.keys.against')}
        </span>
        <span>
          <kbd>A–;</kbd> {t('calling.keys.void')}
        </span>
        <span>{t('calling.abstainSoFar')}</span>
      </p>
    </section>
  )
}

type RowProps = {
  readonly each: RoundState['candidates'][number]
  readonly at: number
  readonly round: RoundState
  readonly calling: Batch
  readonly waiting: CallBatch | undefined
  readonly onCall: Props['onCall']
}

function Row({ each, at, round, calling, waiting, onCall }: RowProps) {
  const keys = keysOf(at)
  const tally = waiting?.figures.votes.find(({ candidate }) => candidate === each.candidate) ?? tallyOf(calling, each)
  const before = round.called?.votes.find(({ candidate }) => candidate === each.candidate)
  const name = plain(each.name)
  const now = calling.open.marks[each.candidate]
  return (
    <li className={`tally ${now ? `tally-${now}` : ''}`}>
      <div className="tally-keys">
        {MARKS.map((mark) => (
          <button
            key={mark}
            type="button"
            tabIndex={-1}
            className={`tally-key tally-key-${mark}`}
            aria-pressed={now === mark}
            aria-label={`${name} ${t(`calling.marks.${mark}`)} ${keys[mark]}`}
            onClick={() => onCall(each.candidate, mark)}
          >
            {keys[mark]}
          </button>
        ))}
      </div>
      <b className="tally-name">
        {name}
        {now && <small>{`${MARK_SIGNS[now]} ${t(`calling.marks.${now}`)}`}</small>}
      </b>
      <Zheng count={tally.for} room={ROOM} label={t('calling.strokes', { name, n: tally.for })} />
      <span className="tally-others">
        {(['against', 'void'] as const).map((mark) => (
          <span key={mark}>
            {t(`calling.marks.${mark}`)} {number(tally[mark] + (before?.[mark] ?? 0))}
          </span>
        ))}
      </span>
      <span className="tally-total" aria-label={t('calling.total', { name, n: tally.for + (before?.for ?? 0) })}>
        {number(tally.for + (before?.for ?? 0))}
      </span>
    </li>
  )
}

const WrittenRow = ({ name, times, before }: { readonly name: string; readonly times: number; readonly before: number }) => (
  <li className="tally tally-written">
    <small>{t('calling.writeIn')}</small>
    <b className="tally-name">{name}</b>
    <Zheng count={times} room={ROOM} label={t('calling.strokes', { name, n: times })} />
    <span />
    <span className="tally-total" aria-label={t('calling.total', { name, n: times + before })}>
      {number(times + before)}
    </span>
  </li>
)
