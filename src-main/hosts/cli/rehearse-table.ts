import { said } from './said.ts'
import type { Summary } from '#rehearsal/summary.ts'

/** A rehearsal for people: what the files asked of the office, a line for each constituency, and what was resolved or referred. */
export function tableOf(summary: Summary): readonly string[] {
  const { voters, stations, office, seconds } = summary
  const settled = `冲突 ${office.conflicts} 项：已处理 ${office.resolved}，提请选举委员会 ${office.referred}`
  return [
    `模拟选举：选民 ${voters}，收到终包 ${office.merged}/${stations.length}，${settled}，${seconds['total']} 秒`,
    ...preparedLines(summary),
    '选区  册一   册二  册三  册四  选民R   参加V   参加率  结果',
    ...stations.map((station) => stationLine(station, summary)),
  ]
}

function preparedLines({ prepared }: Summary): readonly string[] {
  if (!prepared) return []
  const { files, rows, persons, waited, later, laterAccepted, proxies, listsMended } = prepared
  const changes = Object.values(later).reduce((sum, each) => sum + each, 0)
  return [
    `导入 ${files} 个文件 ${rows} 行，登记 ${persons} 人；待核 ${waited.resolved + waited.dropped} 行：已核实 ${waited.resolved}，无从核实不列入 ${waited.dropped}`,
    `后期导出变动 ${changes} 项，采用 ${laterAccepted}；委托同意 ${proxies.accepted}，不予同意 ${proxies.refused}；候选人名单经更正 ${listsMended.join('、') || '无'}`,
  ]
}

function stationLine(
  { constituency, roll, participants }: Summary['stations'][number],
  { contests, registers }: Summary,
): string {
  const rows = [1, 2, 3, 4].map(
    (register) => registers.find((each) => each.constituency === constituency && each.register === register)?.rows ?? 0,
  )
  const outcomes = contests
    .filter(({ contest }) => contest.split('-')[0] === constituency)
    .map(
      ({ contest, outcome, signed }) =>
        `${contest} ${said('outcome', outcome)}${outcome === 'waiting' || signed ? '' : '（未签字）'}`,
    )
  const share = `${((participants * 100) / Math.max(roll, 1)).toFixed(1)}%`
  const figures = [...rows, roll, participants].map((figure, i) => String(figure).padStart([5, 6, 5, 5, 6, 7][i]!))
  return `${constituency} ${figures.join(' ')}  ${share.padStart(6)}  ${outcomes.join('  ')}`
}
