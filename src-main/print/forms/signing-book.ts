import type { SigningLine } from '#words/signing-line.ts'
import { inBeijing } from '#words/beijing-day.ts'
import { groupName } from '#words/group-name.ts'
import { inWords } from '#words/days.ts'
import type { Column, Unstamped } from '../document.ts'

/** An election whose papers are handed out at the table, in ballot order; `colour` in words. */
export type SigningContest = { readonly code: string; readonly name: string; readonly level: string; readonly colour: string }

const TITLE = '领票册'
const OWED = '□'
const TAKEN = '√'
const NONE = '—'

/**
 * 领票册: everyone on the roll in card order, a column for each colour of paper, whoever acts for others beside them, and room to sign. With
 * who has taken part so far, so that a table without a computer goes on from it (S4 32, 34).
 */
export function signingBook(lines: readonly SigningLine[], contests: readonly SigningContest[]): Unstamped {
  const papers = [...Map.groupBy(contests, ({ level }) => level)].map(([level, of]) => ({ level, of, colour: of[0]!.colour }))
  const taken = lines.filter(({ took }) => took !== undefined).length
  return {
    title: TITLE,
    columns: [
      { key: 'voter', label: '选民证号', width: 19 },
      { key: 'name', label: '姓名', width: 22 },
      { key: 'sex', label: '性别', width: 10, align: 'center' },
      { key: 'birth', label: '出生日期', width: 24 },
      ...papers.map(({ level, colour }): Column => ({
        key: level,
        label: `${level}${colour}`,
        width: 12,
        align: 'center',
      })),
      { key: 'acts', label: '委托与代领', width: 34 },
      { key: 'sign', label: '领票人签名', width: 34, signing: true },
      { key: 'note', label: '备注', width: 18 },
    ],
    rows: lines.map((line) => ({
      voter: line.voter,
      name: line.name,
      sex: line.sex,
      birth: inWords(line.birth),
      ...Object.fromEntries(papers.map(({ level, of }) => [level, markOf(line, of)])),
      acts: actsOf(line),
      note: noteOf(line),
    })),
    nameKey: 'name',
    emptyText: '名册上没有人',
    foot: [
      `本册选民 ${lines.length} 人${taken > 0 ? `，到打印时已领票 ${taken} 人` : ''}`,
      ...contests.map(({ code, name, level, colour }) => {
        const owed = lines.filter((line) => line.contests.includes(code))
        const done = owed.filter(({ took }) => took !== undefined).length
        return `${name}（${level}，${colour}票）：应领 ${owed.length} 张${done > 0 ? `，已领 ${done} 张` : ''}`
      }),
    ],
    signatures: ['发票人', '监票人', '监票人', '负责人', '日期'],
    paper: 'A4',
    rowHeight: 10,
    bound: true,
    // Voters are known by their number here: what no font has is written in by hand.
    blanks: 'any',
    pageFoot: `本页 {rows} 人　　${papers.map(({ colour }) => `发出${colour}票＿＿＿＿张`).join('　')}　　发票人＿＿＿＿＿＿＿`,
    cover: { notes: NOTES },
    bands: bandsOf(lines),
  }
}

const NOTES = [
  '按选民证号编排；领一张票，在该票一栏的□里打√，并由领票人本人在签名栏签名',
  '“代”后面是委托本人投票的人：核对委托书后一并发票，在委托人那一行由受委托人签名',
  '“由……代领”的，选票由受委托人领取；委托人本人来了，先收回委托，再由本人领票',
  '栏内为“—”的，不发这一种票；备注写有记录号和时间的，已经在电脑上领过票，不再发票',
  '每页发完后，在页脚写明各种选票发出的张数，由发票人签名',
]

/** Whether a paper of this colour is owed, was drawn, or is not theirs. */
function markOf({ contests, took }: SigningLine, of: readonly SigningContest[]): string {
  if (!of.some(({ code }) => contests.includes(code))) return NONE
  return took ? TAKEN : OWED
}

const actsOf = ({ principals, agent }: SigningLine): string =>
  [
    ...(principals.length > 0 ? [`代 ${principals.map(({ name, voter }) => `${name} ${voter}`).join('、')}`] : []),
    ...(agent ? [`由 ${agent.name} ${agent.voter} 代领`] : []),
  ].join('；')

const noteOf = ({ took }: SigningLine): string => (took ? `${took.receipt} ${inBeijing(new Date(took.at)).slice(11, 16)}` : '')

function bandsOf(lines: readonly SigningLine[]): readonly (readonly [number, string])[] {
  const groups = lines.map(({ village, group }) => groupName(village, group))
  const starts = groups.flatMap((group, at) => (at === 0 || groups[at - 1] !== group ? [at] : []))
  return starts.map((at, n) => [at, `${groups[at] || '村、组不明'}　${(starts[n + 1] ?? lines.length) - at} 人`])
}
