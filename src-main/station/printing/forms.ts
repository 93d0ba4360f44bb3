import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { electionOf } from '#roll/election.ts'
import { postedPairs } from '#rules/day/proxy-paper.ts'
import { reasonToShow } from '#rules/day/private-reasons.ts'
import { packById } from '#rules/packs/index.ts'
import { mobileBoxes } from '../boxes/boxes.ts'
import { closingPreview } from '../closing/closing.ts'
import { stationDay } from '../day.ts'
import { proxiesOf } from '../proxies/proxies.ts'
import { beijingDay } from '#words/beijing-day.ts'
import { deviceLine } from './device-line.ts'
import type { Form } from './print-form.ts'

const number = (key: string, label: string) => ({ key, label, width: 22, align: 'right' as const })
const textsOf = (row: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value)]))

/** The closing summary: papers and participants of every contest (S1 43). Refuses `station.not-closed` before closing. */
export function closingForm(ledger: Ledger): Result<Form> {
  const { constituency, phase } = stationDay(ledger)
  if (phase !== 'closed') return refuse('station.not-closed', { constituency })
  const { contests, findings } = closingPreview(ledger, {})
  const balance = contests.map(
    ({ name, printed, issued, spoiled, unused, destroy }) =>
      `${name}：印制 ${printed} ＝ 发出 ${issued} ＋ 作废 ${spoiled} ＋ 剩余 ${unused ?? ''}；剩余票当众销毁 ${destroy} 张`,
  )
  return done({
    form: 'closing',
    params: { constituency },
    document: {
      title: '投票结束清点报告单',
      columns: [
        { key: 'name', label: '选举', width: 60 },
        number('printed', '印制'),
        number('issued', '发出'),
        number('spoiled', '作废'),
        number('unused', '剩余'),
        number('participants', '投票人数'),
      ],
      rows: contests.map(({ code: _, station: __, ...line }) => textsOf({ ...line, unused: line.unused ?? '' })),
      nameKey: 'name',
      emptyText: '本站没有选举',
      foot: [...balance, ...openedWhen(ledger), ...findings.map(({ code, zh }) => `${code} ${zh}`), ...deviceLine(ledger)],
      signatures: ['主持人', '监票人', '监票人', '日期'],
    },
  })
}

/** Why the station opened on another day than the election's, where somebody had to say so. */
function openedWhen(ledger: Ledger): readonly string[] {
  const { opened } = stationDay(ledger)
  if (opened?.body.otherDay === undefined) return []
  const { day } = electionOf(ledger).body
  return [`开站日 ${beijingDay(new Date(opened.at))}，选举日 ${day}，原因：${opened.body.otherDay}`]
}

/** 委托投票公示: principals and agents, by name and nothing else (S2 43). */
export function postingForm(ledger: Ledger): Form {
  const { constituency } = stationDay(ledger)
  const pairs = postedPairs(
    proxiesOf(ledger).lines.map((line) => ({ ...line, state: line.state === 'used' ? 'approved' : line.state })),
  )
  return {
    form: 'posting',
    params: { constituency },
    document: {
      title: '委托投票公示',
      columns: [
        { key: 'number', label: '序号', width: 16, align: 'center' },
        { key: 'principal', label: '委托人', width: 60 },
        { key: 'agent', label: '受委托人', width: 60 },
      ],
      rows: pairs.map((pair, i) => ({ number: String(i + 1), ...pair })),
      nameKey: 'principal',
      emptyText: '没有委托投票',
      foot: [`合计 ${pairs.length} 人委托投票`],
      signatures: ['日期', `${electionOf(ledger).body.committee}(章)`],
    },
  }
}

/** The voters a mobile box calls on, each to sign (S4 36). Refuses `boxes.unknown`. */
export function boxForm(ledger: Ledger, box: string): Result<Form> {
  const found = mobileBoxes(ledger).find((each) => each.box === box)
  if (!found) return refuse('boxes.unknown', { box })
  const { overseers } = packById(electionOf(ledger).body.pack)!.voting
  return done({
    form: 'box',
    params: { box },
    document: {
      title: `流动票箱 ${box} 选民名册`,
      columns: [
        { key: 'number', label: '序号', width: 14, align: 'center' },
        { key: 'voter', label: '选民证号', width: 28 },
        { key: 'name', label: '姓名', width: 28 },
        { key: 'group', label: '村、组', width: 34 },
        { key: 'address', label: '住址', width: 50 },
        { key: 'reason', label: '原因', width: 24 },
        { key: 'sign', label: '本人签名或盖章', width: 34, signing: true },
      ],
      rows: found.voters.map(({ voter, name, village, group, address, reason }, i) => ({
        number: String(i + 1),
        voter,
        name,
        group: [village, group].filter((word) => word !== '').join(' '),
        address,
        reason: reasonToShow(reason),
      })),
      nameKey: 'name',
      emptyText: '没有选民',
      foot: [`合计 ${found.voters.length} 人`, '带出选票：　　　　用去：　　　　带回：　　　　'],
      signatures: [...Array.from({ length: overseers.value }, () => '监票人'), '日期'],
      paper: 'A4-landscape',
    },
  })
}
