import { figure, toFillIn } from '../blank-form.ts'
import type { Unstamped } from '../document.ts'

/** The papers of a contest and who took part; without figures they are written in by hand. */
export type ClosingLine = {
  readonly name: string
  readonly printed?: number | undefined
  readonly issued?: number | undefined
  readonly spoiled?: number | undefined
  readonly unused?: number | undefined
  readonly participants?: number | undefined
  /** Of the unused ones. */
  readonly destroy?: number | undefined
}

const FIGURES = [
  ['printed', '印制'],
  ['issued', '发出'],
  ['spoiled', '作废'],
  ['unused', '剩余'],
  ['participants', '投票人数'],
] as const

/** 投票结束清点报告单: papers and participants of every contest (S1 43). `isBlank`: to be filled in by hand. */
export function closingSheet(
  lines: readonly ClosingLine[],
  { isBlank = false, said = [], remarks = [] }: { isBlank?: boolean; said?: readonly string[]; remarks?: readonly string[] },
): Unstamped {
  const table = {
    columns: [
      { key: 'name', label: '选举', width: 60 },
      ...FIGURES.map(([key, label]) => ({ key, label, width: 22, align: 'right' as const })),
    ],
    rows: lines.map((line) => ({
      name: line.name,
      ...Object.fromEntries(FIGURES.map(([key]) => [key, String(line[key] ?? '')])),
    })),
  }
  return {
    title: '投票结束清点报告单',
    ...(isBlank ? toFillIn(table, lines.length) : table),
    nameKey: 'name',
    emptyText: '本站没有选举',
    foot: [
      ...lines.map(
        ({ name, printed, issued, spoiled, unused, destroy }) =>
          `${name}：印制 ${figure(printed)} ＝ 发出 ${figure(issued)} ＋ 作废 ${figure(spoiled)} ＋ 剩余 ${figure(unused)}；` +
          `剩余票当众销毁 ${figure(destroy)} 张`,
      ),
      ...said,
    ],
    remarks,
    signatures: ['主持人', '监票人', '监票人', '日期'],
    paper: 'A4',
  }
}
