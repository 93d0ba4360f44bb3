import { groupName } from '#words/group-name.ts'
import { figure, toFillIn } from '../blank-form.ts'
import type { Unstamped } from '../document.ts'

/** As many as one sheet holds. */
const ROWS = 10

/** A mobile box and whom it calls on; of the reason only what neighbours may read. */
export type BoxCalls = {
  readonly box: string
  readonly voters: readonly {
    readonly voter: string
    readonly name: string
    readonly village: string
    readonly group: string
    readonly address: string
    readonly reason: string
  }[]
}

/** 流动票箱选民名册: whom a box calls on, each to sign (S4 36). Without a box it is filled in by hand. */
export function boxList(overseers: number, calls?: BoxCalls): Unstamped {
  const table = {
    columns: [
      { key: 'seq', label: '序号', width: 14, align: 'center' as const },
      { key: 'voter', label: '选民证号', width: 28 },
      { key: 'name', label: '姓名', width: 28 },
      { key: 'group', label: '村、组', width: 34 },
      { key: 'address', label: '住址', width: 50 },
      { key: 'reason', label: '原因', width: 24 },
      { key: 'sign', label: '本人签名或盖章', width: 34, signing: true as const },
    ],
    rows: (calls?.voters ?? []).map(({ village, group, ...line }, at) => ({
      ...line,
      seq: String(at + 1),
      group: groupName(village, group),
    })),
  }
  return {
    title: `流动票箱 ${calls?.box ?? '＿＿'} 选民名册`,
    ...(calls ? table : toFillIn(table, ROWS)),
    nameKey: 'name',
    emptyText: '没有选民',
    foot: [
      `合计 ${figure(calls?.voters.length)} 人`,
      `带出选票 ${figure(undefined)} 张　用去 ${figure(undefined)} 张　带回 ${figure(undefined)} 张`,
    ],
    signatures: [...Array.from({ length: overseers }, () => '监票人'), '日期'],
    paper: 'A4-landscape',
  }
}
