import type { Mark, Paper } from './marks.ts'
import type { RulePack } from '../pack.ts'
import { judgePaper } from './paper.ts'

export type OddPaper = {
  /** The case of the domain's list. */
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly seats: number
  readonly paper: Paper
}

export type OddVerdict = { readonly verdict: 'valid' | 'part-void' | 'invalid' | 'ask'; readonly article: string }

const rows = (names: string, marks: readonly Mark[]) => Array.from(names, (name, i) => ({ name, mark: marks[i] ?? 'none' }))
const paper = (names: string, marks: readonly Mark[], writeIns: Paper['writeIns'] = []): Paper => ({
  candidates: rows(names, marks),
  writeIns,
})

/** The papers that are asked about at every count (domain 1.7), each drawn as an example; the verdict is the rules' own. */
export const oddPapers: readonly OddPaper[] = [
  {
    id: 'O1',
    zh: '所选人数多于应选名额',
    en: 'More chosen than there are seats',
    seats: 2,
    paper: paper('甲乙丙', ['for', 'for', 'for']),
  },
  {
    id: 'O2',
    zh: '加上另选人，所选人数多于应选名额',
    en: 'With the write-in, more chosen than there are seats',
    seats: 1,
    paper: paper('甲乙', ['for'], [{ name: '丁', mark: 'for' }]),
  },
  {
    id: 'O3',
    zh: '赞成一人，反对一人，另选一人',
    en: 'One for, one against, one written in',
    seats: 2,
    paper: paper('甲乙', ['for', 'against'], [{ name: '丁', mark: 'for' }]),
  },
  { id: 'O4', zh: '所选人数少于应选名额', en: 'Fewer chosen than there are seats', seats: 3, paper: paper('甲乙丙丁', ['for']) },
  { id: 'O5', zh: '空白票', en: 'A blank paper', seats: 2, paper: paper('甲乙丙', []) },
  {
    id: 'O6',
    zh: '全部反对，没有另选人',
    en: 'Against all, nobody written in',
    seats: 2,
    paper: paper('甲乙丙', ['against', 'against', 'against']),
  },
  {
    id: 'O7',
    zh: '另选人的姓名无法辨认',
    en: 'The written-in name cannot be read',
    seats: 2,
    paper: paper('甲乙', ['for'], [{ name: null, mark: 'for' }]),
  },
  { id: 'O8', zh: '记号不规范', en: 'An unusual mark', seats: 1, paper: paper('甲乙', ['odd']) },
  {
    id: 'O9',
    zh: '写了另选人，没有画记号',
    en: 'Written in, without a mark',
    seats: 2,
    paper: paper('甲乙', ['for', 'against'], [{ name: '丁', mark: 'none' }]),
  },
  {
    id: 'O10',
    zh: '对候选人弃权，又另选他人',
    en: 'Written in after abstaining',
    seats: 1,
    paper: paper('甲', [], [{ name: '丁', mark: 'for' }]),
  },
  {
    id: 'W4',
    zh: '另选人就是票上的候选人',
    en: 'The name written in is a candidate',
    seats: 2,
    paper: paper('甲乙', ['for'], [{ name: '甲', mark: 'for' }]),
  },
]

/** What the pack's rules say of an example: counted, counted in part, void, or for the overseers to decide (S1 41, 44). */
export function judgeOddPaper({ paper, seats }: OddPaper, pack: RulePack): OddVerdict {
  const judged = judgePaper(paper, seats, pack)
  if (judged.valid === null) return { verdict: 'ask', article: judged.questions[0]?.article ?? 'S1 41' }
  if (!judged.valid) return { verdict: 'invalid', article: judged.article }
  return { verdict: judged.voidParts > 0 ? 'part-void' : 'valid', article: 'S1 41, 44' }
}
