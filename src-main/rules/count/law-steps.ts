import type { LawStep } from '#words/law-step.ts'
import { participantsOf } from './count-input.ts'
import type { ContestCount } from './count-input.ts'
import type { Round, RulePack, Share, Stated } from '../pack.ts'
import { voidReasons } from './quorum.ts'
import { byVotes } from './ranking.ts'

type Step = LawStep<bigint>

/**
 * What the law asks of a count, step by step, in the order of S1 44 and 45: quorum, papers against participants, then the test of every
 * name. Ends where the vote is void. Figures that `readCount` has accepted.
 */
export function lawSteps(count: ContestCount, pack: RulePack): readonly Step[] {
  const { participants, papers, roll } = count
  const V = participantsOf(count)
  const parts = `${participants.inPerson} + ${participants.mobile} + ${participants.proxy}`
  const quorum = pack.outcome.quorum
  const general: readonly Step[] = [
    equal('participants', ['参加投票的选民', 'Voters who took part'], ['V', V], [parts, V], quorum.article),
    share('quorum', ['全体选民的过半数参加投票', 'More than half of the voters took part'], ['V', V], ['R', roll], quorum),
    line(
      'papers',
      ['收回的选票不多于投票人数', 'No more papers than participants'],
      ['B', papers.collected],
      '≤',
      ['V', V],
      'S1 44',
    ),
    equal(
      'split',
      ['收回的选票等于有效票加废票', 'Papers collected are valid and void ones'],
      ['B', papers.collected],
      [`${papers.valid} + ${papers.invalid}`, BigInt(papers.valid) + BigInt(papers.invalid)],
      'S1 44',
    ),
  ]
  return voidReasons(count, pack).length > 0 ? general : [...general, ...namesTested(count, V, pack)]
}

/** The share a name needs, of which whole; a revote has no test (以得票多的当选). */
const tests: Readonly<Record<Round, (pack: RulePack) => { readonly of: 'V' | 'B'; readonly needed: Stated<Share> } | undefined>> =
  {
    first: ({ outcome }) => ({ of: 'V', needed: outcome.majority }),
    byelection: ({ outcome }) => ({ of: 'V', needed: outcome.majority }),
    separate: ({ outcome }) => ({ of: 'B', needed: outcome.third }),
    revote: () => undefined,
  }

function namesTested(count: ContestCount, V: number, pack: RulePack): readonly Step[] {
  const test = tests[count.round](pack)
  const B = count.papers.collected
  const persons = byVotes([
    ...count.votes.map(({ name, for: votes }) => ({ name, votes, writtenIn: false, onRoll: true })),
    ...count.writeIns.map(({ name, for: votes, onRoll }) => ({ name, votes, writtenIn: true, onRoll })),
  ])
  const steps = persons.flatMap(({ name, votes }): readonly Step[] => {
    if (!test) return []
    const label = [`${name}得赞成票`, `Votes for ${name}`] as const
    const asked = { ...share('votes', label, ['y', votes], [test.of, test.of === 'V' ? V : B], test.needed), person: name }
    const byPapers = {
      ...share(
        'votes-by-papers',
        [`${name}得赞成票，按收回选票计`, `Votes for ${name}, of the papers found`],
        ['y', votes],
        ['B', B],
        test.needed,
      ),
      person: name,
    }
    // Case M5: shown only where the two readings of 参加投票的选民 differ.
    return test.of === 'V' && asked.holds !== byPapers.holds ? [asked, byPapers] : [asked]
  })
  const passing = test
    ? steps.filter(({ id, holds }) => id === 'votes' && holds).length
    : persons.filter(({ votes }) => votes > 0).length
  const seats = line(
    'seats',
    ['够票人数不多于应选名额', 'No more names pass than there are seats'],
    ['n', passing],
    '≤',
    ['s', count.seats],
    'S1 45',
  )
  return [...steps, seats]
}

type Words = readonly [zh: string, en: string]
type Given = readonly [formula: string, value: number | bigint]

const holding = (left: bigint, op: Step['op'], right: bigint): boolean =>
  op === '=' ? left === right : op === '≤' ? left <= right : op === '>' ? left > right : left >= right

function line(id: Step['id'], [zh, en]: Words, left: Given, op: Step['op'], right: Given, article: string): Step {
  const [l, r] = [BigInt(left[1]), BigInt(right[1])]
  const sides = { left: { formula: left[0], value: l }, right: { formula: right[0], value: r } }
  return { id, zh, en, ...sides, op, holds: holding(l, op, r), article }
}

const equal = (id: Step['id'], words: Words, left: Given, right: Given, article: string): Step =>
  line(id, words, left, '=', right, article)

/** `part × in` against `whole × of`: never a fraction. */
function share(id: Step['id'], words: Words, part: Given, whole: Given, { value, article }: Stated<Share>): Step {
  const times = (by: number, [formula, number]: Given): Given => [
    by === 1 ? formula : `${by}${formula}`,
    BigInt(number) * BigInt(by),
  ]
  return line(id, words, times(value.in, part), value.bound === 'more than' ? '>' : '≥', times(value.of, whole), article)
}
