import type { CountResult } from '#contract/count.ts'
import type { RulePack } from '#rules/pack.ts'
import type { Level } from '#words/election.ts'
import { COLUMNS, figuresBy, type Column } from '#words/figures.ts'
import type { Round } from '#words/fields.ts'
import { figure, toFillIn } from '../blank-form.ts'
import type { Unstamped } from '../document.ts'
import { reckoning, reckoningByHand } from './reckoning.ts'

type Counted = Extract<CountResult, { state: 'counted' }>

/** Whose result it is, and under which rules. */
export type ResultOf = {
  readonly contest: { readonly name: string; readonly level: Level }
  readonly seats: number
  readonly round: Round
  readonly pack: RulePack
  readonly committee: string
}

/** What stands on a result besides its figures. */
export type ResultSaid = {
  /** Who signed at the computer. */
  readonly signed: readonly string[]
  /** What was decided late. */
  readonly late: readonly string[]
  readonly remarks: readonly string[]
}

const ROUNDS: Readonly<Record<Round, string>> = {
  first: '',
  revote: '（再次投票）',
  separate: '（另行选举）',
  byelection: '（补选）',
}
const OUTCOMES: Readonly<Record<Counted['outcome'], string>> = {
  void: '选举无效，重新选举',
  refer: '报选举委员会决定',
  elected: '应选代表全部选出',
  'partly-elected': '选出部分代表',
  'none-elected': '没有选出代表',
}
/** Who heads those who oversee and those who count signs before them, where a town has chosen one. */
const HEADS: Readonly<Record<string, readonly string[]>> = { 监票人: ['总监票人'], 计票人: ['总计票人'] }
/** Written-in names are added to the candidates. */
const MORE_NAMES = 5

/** 选举结果报告单: voters, participants, papers, every name’s votes, and the law’s reckoning (S1 43, 45; S4 43). */
export const resultSheet = (of: ResultOf, counted: Counted, said: ResultSaid): Unstamped => ({
  ...sheetOf(of),
  columns: TABLE,
  rows: counted.votes.map(({ name, writtenIn, onRoll, ...votes }) => ({
    name,
    ...figuresBy(COLUMNS, (column) => String(votes[column] ?? '')),
    note: [
      ...(writtenIn ? [onRoll ? '另选人' : '另选人，名单上未找到'] : []),
      ...(counted.elected.includes(name) ? ['当选'] : []),
    ].join('，'),
  })),
  foot: [
    ...figuresLines(counted.figures),
    ...reckoning(counted.steps),
    ...conclusion(counted),
    ...signedLines(counted, said),
    ...said.late,
  ],
  remarks: said.remarks,
})

/** The same of the first vote, to be filled in by hand: with the candidates where they are known. */
export const blankResultSheet = (of: ResultOf, candidates: readonly string[]): Unstamped => ({
  ...sheetOf(of),
  ...toFillIn({ columns: TABLE, rows: candidates.map((name) => ({ name })) }, candidates.length + MORE_NAMES),
  foot: [
    ...figuresLines({}),
    ...reckoningByHand(of.seats, of.pack),
    `结论：${figure(undefined).repeat(3)}　当选：${figure(undefined).repeat(6)}`,
  ],
})

const LABELS: Readonly<Record<Column, string>> = { for: '赞成', against: '反对', abstain: '弃权', void: '部分无效' }
const TABLE: Unstamped['columns'] = [
  { key: 'name', label: '姓名', width: 50 },
  ...COLUMNS.map((key) => ({ key, label: LABELS[key], width: 24, align: 'right' as const })),
  { key: 'note', label: '备注', width: 36, align: 'center' },
]

function sheetOf({ contest, seats, round, pack, committee }: ResultOf) {
  const { resultSigners, overseers } = pack.voting
  return {
    title: `选举结果报告单${ROUNDS[round]}`,
    constituency: contest.name,
    subtitles: [`${contest.level}　应选 ${seats} 名`],
    nameKey: 'name',
    emptyText: '没有得票',
    signatures: [
      ...resultSigners.value.flatMap((role) => [
        ...(HEADS[role] ?? []),
        ...(role === '监票人' ? Array.from({ length: overseers.value }, () => role) : [role]),
      ]),
      '日期',
      `${committee}(章)`,
    ],
    paper: 'A4' as const,
    rowHeight: 7.5,
  }
}

function figuresLines(figures: Partial<Counted['figures']>): readonly string[] {
  const { roll, participants, inPerson, mobile, proxy, issued, collected, valid, invalid } = figures
  return [
    `全体选民 ${figure(roll)} 人　参加投票 ${figure(participants)} 人 ＝ 本人 ${figure(inPerson)} ＋ 流动票箱 ${figure(mobile)} ＋ 委托 ${figure(proxy)}`,
    `发出选票 ${figure(issued)} 张　收回选票 ${figure(collected)} 张 ＝ 有效 ${figure(valid)} ＋ 废票 ${figure(invalid)}`,
  ]
}

const conclusion = ({ outcome, elected, revote, separate, vacant, refer, findings }: Counted): readonly string[] => [
  `结论：${OUTCOMES[outcome]}${elected.length > 0 ? `；当选：${elected.join('、')}` : ''}`,
  ...(revote ? [`再次投票 ${revote.seats} 名：${revote.candidates.join('、')}`] : []),
  ...(separate ? [`另行选举 ${separate.seats} 名：${separate.candidates.join('、')}`] : []),
  ...(vacant > 0 ? [`缺额 ${vacant} 名`] : []),
  ...[...refer, ...findings].map(({ zh }) => zh),
]

const signedLines = ({ signed: isSigned }: Counted, { signed }: ResultSaid): readonly string[] => [
  ...(signed.length > 0 ? [`已在电脑上签字：${signed.join('、')}`] : []),
  ...(isSigned ? [] : ['未签字：签字人还没有在电脑上签齐，本单所列结果尚未签字确认']),
]
