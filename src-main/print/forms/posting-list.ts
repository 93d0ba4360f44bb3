import type { PostedPair } from '#rules/day/proxy-paper.ts'
import { figure, toFillIn } from '../blank-form.ts'
import type { Unstamped } from '../document.ts'

/** As many as one sheet holds. */
const ROWS = 20

/** 委托投票公示: principals and agents, by name and nothing else (S2 43). Without pairs it is filled in by hand. */
export function postingList(committee: string, pairs?: readonly PostedPair[]): Unstamped {
  const table = {
    columns: [
      { key: 'seq', label: '序号', width: 16, align: 'center' as const },
      { key: 'principal', label: '委托人', width: 60 },
      { key: 'agent', label: '受委托人', width: 60 },
    ],
    rows: (pairs ?? []).map((pair, at) => ({ seq: String(at + 1), ...pair })),
  }
  return {
    title: '委托投票公示',
    ...(pairs ? table : toFillIn(table, ROWS)),
    nameKey: 'principal',
    emptyText: '没有委托投票',
    foot: [`合计 ${figure(pairs?.length)} 人委托投票`],
    signatures: ['日期', `${committee}(章)`],
    paper: 'A4',
  }
}
