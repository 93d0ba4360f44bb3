import { lawSteps } from '#rules/count/law-steps.ts'
import type { RulePack } from '#rules/pack.ts'
import { cited } from '#words/cited.ts'
import type { LawStep } from '#words/law-step.ts'
import { figure } from '../blank-form.ts'

/** The letters of the reckoning in words. */
const LETTERS: Readonly<Record<string, string>> = {
  V: '参加投票人数',
  R: '全体选民',
  B: '收回选票',
  y: '赞成票',
  n: '够票人数',
  s: '应选名额',
}

type Side = LawStep['left']

/** A side before its figure: 参加投票人数×2. */
function named({ formula }: Side): string {
  const [, times = '', letter = ''] = /^(\d*)([VRByns])$/.exec(formula) ?? []
  return `${LETTERS[letter] ?? ''}${times === '' ? '' : `×${times}`}`
}

/** A side, whole: 参加投票人数×2＝1970; of a sum its parts. */
function side({ formula, value }: Side): string {
  const name = named({ formula, value })
  if (name === '') return formula.replaceAll(' + ', '＋')
  return `${name}${name.includes('×') ? '＝' : ''}${value}`
}

const SIGNS = { '=': ['＝', '≠'], '≤': ['≤', '≤'], '>': ['>', '>'], '≥': ['≥', '≥'] } as const

const source = (article: string): string => `（${cited(article)}）`
const judged = (holds: boolean): string => (holds ? '成立' : '不成立')

/** A step with both its sides; of a sum that is not what it should be, what it comes to. */
function stepLine({ zh, left, op, right, holds, article }: LawStep): string {
  const comesTo = op === '=' && !holds ? `＝${right.value}` : ''
  return `${judged(holds)}　${zh}：${side(left)} ${SIGNS[op][holds ? 0 : 1]} ${side(right)}${comesTo}${source(article)}`
}

/** Everybody's votes against the one share they need: 赞成票×2 > 参加投票人数67: 成立 候选丙 80; 不成立 候选丁 4. */
function votesLine(steps: readonly [LawStep, ...(readonly LawStep[])]): string {
  const [{ id, left, op, right, article }] = steps
  const of = [true, false].flatMap((holds) => {
    const found = steps.filter((step) => step.holds === holds).map(({ person = '', left: { value } }) => `${person} ${value}`)
    return found.length > 0 ? [`${judged(holds)} ${found.join('、')}`] : []
  })
  const reading = id === 'votes-by-papers' ? '按收回选票计，' : ''
  return `${reading}${named(left)} ${op} ${side(right)}${source(article)}：${of.join('；')}`
}

/** The law's reckoning in words, a line a step; the votes of all names are one. */
export function reckoning(steps: readonly LawStep[]): readonly string[] {
  const groups = Map.groupBy(steps, (step) => (step.person === undefined ? step : step.id))
  return [...groups.values()].map(([first, ...more]) =>
    first!.person === undefined ? stepLine(first!) : votesLine([first!, ...more]),
  )
}

/** Figures that hold, so that every step there is comes up. */
const SOME = { inPerson: 1, mobile: 0, proxy: 0 }
const PAPERS = { printed: 1, issued: 1, spoiled: 0, unused: 0, collected: 1, valid: 1, invalid: 0 }

/** The steps of a first ballot without their figures, to be reckoned by hand. */
export function reckoningByHand(seats: number, pack: RulePack): readonly string[] {
  const votes = [{ name: '每名当选人', for: 1, against: 0, abstain: 0, void: 0 }]
  const counted = {
    pack: pack.id,
    round: 'first',
    seats,
    roll: 1,
    participants: SOME,
    papers: PAPERS,
    votes,
    writeIns: [],
  } as const
  const toWrite = (of: Side): string =>
    named(of) === ''
      ? of.formula.replaceAll(/\d+/g, figure(undefined)).replaceAll(' + ', '＋')
      : `${named(of)} ${figure(undefined)}`
  return lawSteps(counted, pack).map(({ zh, left, op, right, article }) => {
    const sides = [left, right].map(({ formula }) => toWrite({ formula, value: '' }))
    return `□成立　□不成立　${zh}：${sides.join(` ${SIGNS[op][0]} `)}${source(article)}`
  })
}
