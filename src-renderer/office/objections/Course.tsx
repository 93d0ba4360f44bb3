import type { ObjectionLine } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { awayWords, daysFrom, daysTo } from '../../ui/away.ts'
import { Bar } from '../../ui/Bar.tsx'
import { plain, shortDay } from '../../ui/format.ts'
import { MARKS, type Standing } from '../../ui/mark.ts'
import { asksOf } from './stages.ts'

type Step = {
  readonly key: 'objected' | 'decided' | 'appealed' | 'judged' | 'carried'
  readonly standing: Standing
  /** What happened, or until when it can. */
  readonly said: string
  readonly note: string
  /** The term that runs now. */
  readonly runs?: { readonly from: string; readonly last: string }
}

/** The way of an objection by the law, step by step, with the term that runs now (S1 29). */
export const Course = ({ line }: { readonly line: ObjectionLine }) => (
  <ol className="course" aria-label={t('objections.course')}>
    {stepsOf(line).map(({ key, standing, said, note, runs }) => (
      <li key={key} className={`course-${standing}`} aria-current={runs && 'step'}>
        <b>
          <span aria-hidden="true">{MARKS[standing]}</span> {t(`objections.steps.${key}`)}
        </b>
        <span>{said}</span>
        {runs && <Term {...runs} />}
        {note !== '' && <small>{note}</small>}
      </li>
    ))}
  </ol>
)

/** How much of a term is over. */
function Term({ from, last }: { readonly from: string; readonly last: string }) {
  const of = Math.max(1, daysFrom(from, last))
  const left = daysTo(last)
  return <Bar value={Math.min(of, of - left)} of={of} label={awayWords(left)} />
}

const until = (day: string): string => t('objections.until', { day: shortDay(day), away: awayWords(daysTo(day)) })
const latest = (day: string): string => t('objections.latest', { day: shortDay(day) })
/** A step that was taken, in its time or after it. */
const taken = (on: string, last: string): Standing => (on > last ? 'waits' : 'good')
const running = (last: string): Standing => (daysTo(last) < 0 ? 'bad' : 'waits')

function stepsOf(line: ObjectionLine): readonly Step[] {
  return [objected(line), decided(line), appealed(line), judged(line), carried(line)]
}

const objected = ({ on, by, terms, version }: ObjectionLine): Step => ({
  key: 'objected',
  standing: version > 1 ? 'good' : taken(on, terms.objectBy),
  said: shortDay(on),
  note: t('objections.by', { name: by, last: shortDay(terms.objectBy) }),
})

function decided({ decided: made, on, terms: { decideBy } }: ObjectionLine): Step {
  if (!made)
    return {
      key: 'decided',
      standing: running(decideBy),
      said: until(decideBy),
      note: t('objections.inThree'),
      runs: { from: on, last: decideBy },
    }
  const { on: day, verdict, signers, document } = made
  return {
    key: 'decided',
    standing: taken(day, decideBy),
    said: `${shortDay(day)} ${t(`objections.verdicts.${verdict}.short`)}`,
    note: listed([...signers.map(plain), ...(document === undefined ? [] : [document])]),
  }
}

function appealed({ decided: made, appealed: suit, judged: judgment, terms: { sueBy } }: ObjectionLine): Step {
  if (suit) return { key: 'appealed', standing: taken(suit.on, sueBy), said: shortDay(suit.on), note: suit.court }
  const open = made !== null && judgment === null && daysTo(sueBy) >= 0
  return {
    key: 'appealed',
    standing: open ? 'open' : 'none',
    said: made === null || open ? latest(sueBy) : t('objections.noSuit'),
    note: open ? t('objections.maySue', { away: awayWords(daysTo(sueBy)) }) : '',
  }
}

function judged({ appealed: suit, judged: judgment, terms: { judgeBy } }: ObjectionLine): Step {
  if (judgment)
    return { key: 'judged', standing: taken(judgment.on, judgeBy), said: shortDay(judgment.on), note: judgment.document }
  if (!suit) return { key: 'judged', standing: 'none', said: latest(judgeBy), note: '' }
  return { key: 'judged', standing: 'open', said: until(judgeBy), note: '', runs: { from: suit.on, last: judgeBy } }
}

function carried(line: ObjectionLine): Step {
  const asks = asksOf(line)
  const { decided: made, judged: judgment, carriedOut, roll } = line
  const said = made || judgment ? t(`objections.asks.${asks}`) : ''
  if (!made && !judgment) return { key: 'carried', standing: 'none', said, note: '' }
  if (asks === 'nothing') return { key: 'carried', standing: 'good', said, note: '' }
  if (carriedOut) return { key: 'carried', standing: 'good', said, note: t('objections.onRoll') }
  return {
    key: 'carried',
    standing: daysTo(roll.last) < 0 ? 'bad' : 'waits',
    said,
    note: t(`objections.takes.${roll.takes}`, { last: shortDay(roll.last) }),
  }
}
