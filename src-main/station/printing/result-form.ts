import { namesOf } from '#counting/called-people.ts'
import type { CountResult } from '#contract/count.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { electionOf } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'
import { countResult } from '../counting/result.ts'
import { roundAt, type At } from '../counting/round-to-count.ts'
import { signersOf } from '#counting/signatures.ts'
import { cited } from '#words/cited.ts'
import { answerLines } from './answer-lines.ts'
import { lateLines } from './late-lines.ts'
import { deviceLine } from './device-line.ts'
import type { Form } from './print-form.ts'
import { COLUMNS, figuresBy, type Column } from '#words/figures.ts'

type Counted = Extract<CountResult, { state: 'counted' }>

const ROUNDS = { first: '', revote: '（再次投票）', separate: '（另行选举）', byelection: '（补选）' } as const
const OUTCOMES: Readonly<Record<Counted['outcome'], string>> = {
  void: '选举无效，重新选举',
  refer: '报选举委员会决定',
  elected: '应选代表全部选出',
  'partly-elected': '选出部分代表',
  'none-elected': '没有选出代表',
}

const LABELS: Readonly<Record<Column, string>> = { for: '赞成', against: '反对', abstain: '弃权', void: '部分无效' }

/**
 * 选举结果报告单: voters, participants, papers, every name’s votes, and the law’s reckoning (S1 43, 45; S4 43). Refuses what `roundAt`
 * refuses, `count.not-agreed` before there are agreed figures, `count.impossible` for figures that contradict each other.
 */
export function resultForm(ledger: Ledger, at: At): Result<Form> {
  const round = roundAt(ledger, at)
  if (!round.ok) return round
  const result = countResult(ledger, at)
  if (!result.ok) return result
  if (result.value.state === 'waiting') return refuse('count.not-agreed', { contest: at.contest })
  if (result.value.state === 'impossible') {
    const { zh, en } = result.value.finding
    return refuse('count.impossible', { contest: at.contest, what: zh, en })
  }
  const counted = result.value
  const { contest, seats } = round.value
  const { resultSigners, overseers } = packById(electionOf(ledger).body.pack)!.voting
  return done({
    form: 'result',
    params: { contest: at.contest, round: at.round },
    document: {
      title: `选举结果报告单${ROUNDS[at.round]}`,
      constituency: contest.name,
      subtitles: [`${contest.level}　应选 ${seats} 名`],
      columns: [
        { key: 'name', label: '姓名', width: 50 },
        ...COLUMNS.map((column) => ({ key: column, label: LABELS[column], width: 24, align: 'right' as const })),
        { key: 'note', label: '备注', width: 36 },
      ],
      rows: counted.votes.map(({ name, writtenIn, onRoll, ...votes }) => ({
        name,
        ...figuresBy(COLUMNS, (column) => String(votes[column] ?? '')),
        note: [
          ...(writtenIn ? [onRoll ? '另选人' : '另选人，名单上未找到'] : []),
          ...(counted.elected.includes(name) ? ['当选'] : []),
        ].join('，'),
      })),
      nameKey: 'name',
      emptyText: '没有得票',
      foot: [
        ...footOf(counted, namesOf(ledger, contest.constituency, signersOf(ledger, round.value))),
        ...answerLines(ledger),
        ...lateLines(ledger, contest),
        ...deviceLine(ledger),
      ],
      signatures: [
        ...resultSigners.value.flatMap((role) => [
          ...(HEADS[role] ?? []),
          ...(role === '监票人' ? Array.from({ length: overseers.value }, () => role) : [role]),
        ]),
        '日期',
        `${electionOf(ledger).body.committee}(章)`,
      ],
    },
  })
}

/** Who heads those who oversee and those who count signs before them, where a town has chosen one. */
const HEADS: Readonly<Record<string, readonly string[]>> = { 监票人: ['总监票人'], 计票人: ['总计票人'] }

/** The letters of the reckoning in words. */
const LETTERS: Readonly<Record<string, string>> = {
  V: '参加投票人数',
  R: '全体选民',
  B: '收回选票',
  y: '赞成票',
  n: '够票人数',
  s: '应选名额',
}

/** One side of a step, whole: 参加投票人数×2＝1970; of a sum its parts and what they come to. */
function side({ formula, value }: Counted['steps'][number]['left']): string {
  const [, times = '', letter = ''] = /^(\d*)([VRByns])$/.exec(formula) ?? []
  if (letter === '') return `${formula}＝${value}`
  return times === '' ? `${LETTERS[letter]}${value}` : `${LETTERS[letter]}×${times}＝${value}`
}

function footOf(
  { figures, steps, outcome, signed: isSigned, elected, revote, separate, vacant, refer, findings }: Counted,
  signed: readonly string[],
): string[] {
  return [
    `全体选民 ${figures.roll} 人　参加投票 ${figures.participants} 人 ＝ 本人 ${figures.inPerson} ＋ 流动票箱 ${figures.mobile} ＋ 委托 ${figures.proxy}`,
    `发出选票 ${figures.issued} 张　收回选票 ${figures.collected} 张 ＝ 有效 ${figures.valid} ＋ 废票 ${figures.invalid}`,
    ...steps.map(
      ({ zh, left, op, right, holds, article }) =>
        `${holds ? '成立' : '不成立'}　${zh}：${side(left)} ${op} ${side(right)}（${cited(article)}）`,
    ),
    `结论：${OUTCOMES[outcome]}${elected.length > 0 ? `；当选：${elected.join('、')}` : ''}`,
    ...(revote ? [`再次投票 ${revote.seats} 名：${revote.candidates.join('、')}`] : []),
    ...(separate ? [`另行选举 ${separate.seats} 名：${separate.candidates.join('、')}`] : []),
    ...(vacant > 0 ? [`缺额 ${vacant} 名`] : []),
    ...[...refer, ...findings].map(({ zh }) => zh),
    ...(signed.length > 0 ? [`已在电脑上签字：${signed.join('、')}`] : []),
    ...(isSigned ? [] : ['未签字：签字人还没有在电脑上签齐，本单所列结果尚未签字确认']),
  ]
}
