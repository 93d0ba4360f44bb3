import type { RefusalText } from './refusal-text.ts'

/** The polling station: its hours, opening and closing. */
export const station = {
  'station.hours': {
    zh: ['投票结束时间不在开始之后[：{open}][至{close}]', '请改正投票时间'],
    en: ['Voting does not close after it opens[: {open}][ to {close}]', 'Put the hours right'],
  },
  'station.not-prepared': {
    zh: ['开站检查还有一项没有确认[：{item}]', '请逐项检查、填写，再开站'],
    en: ['The opening checklist is not complete[: {item}]', 'Go through every item, then open'],
  },
  'station.other-day': {
    zh: ['今天不是选举日[：今天{today}][，选举日{day}]', '请核对电脑日期；确需在今天开站的，两人确认并说明原因'],
    en: [
      'Today is not election day[: today {today}][, election day {day}]',
      'Check the date of the computer; if it has to open today, two people confirm and say why',
    ],
  },
  'station.not-ready': {
    zh: ['现在还不能开站[：{what}]', '请按这一条办好，再开站'],
    en: ['The station cannot open yet[: {en}]', 'Put this right, then open'],
  },
  'station.not-closed': {
    zh: ['投票站还没有关站[（选区{constituency}）]，不能打印清点报告单', '请先清点剩余选票，由两人办理关站'],
    en: [
      'The station is not closed yet[ ({constituency})], so there is no closing summary',
      'Count the unused papers and close first',
    ],
  },
  'station.box-out': {
    zh: ['流动票箱[{box}]还没有回站，不能关站', '请等票箱回站、登记带回的选票，再关站'],
    en: ['Mobile box[ {box}] is still out, so the station cannot close', 'Wait until it is back and entered, then close'],
  },
  'station.two-people': {
    zh: ['开站和关站要两个人一起确认', '请另一位工作人员一起确认'],
    en: ['Opening and closing the station take two people', 'Ask a second person to confirm'],
    besides: ['constituency'],
  },
  'station.already-opened': {
    zh: ['投票站已经开过了[（选区{constituency}）]', '不用再开站，请继续办理；已经关站的，不能再开'],
    en: ['The station was opened already[ ({constituency})]', 'Just carry on; once closed, it cannot be opened again'],
  },
  'station.no-roll': {
    zh: ['这台电脑上还没有选民名单[（选区{constituency}）]', '请先接收选举办公室的同步包，再开站'],
    en: ['There is no roll on this computer yet[ ({constituency})]', 'Take the bundle of the office first, then open'],
  },
  'station.papers': {
    zh: ['选票张数还没有填[（{contest}）]', '请清点后填上，一张也没有就填0'],
    en: ['The number of papers is missing[ ({contest})]', 'Count them and fill it in; write 0 if there are none'],
  },
  'station.not-open': {
    zh: ['投票站还没有开站[（选区{constituency}）]', '请先由两人办理开站'],
    en: ['The station is not open yet[ ({constituency})]', 'Two people have to open it first'],
  },
  'station.closed': {
    zh: ['投票已经结束，投票站已关站[（选区{constituency}）]', '不能再领票、换票或撤销；有情况请报告负责人'],
    en: [
      'Voting is over, the station is closed[ ({constituency})]',
      'Papers can no longer be handed out, exchanged or taken back; tell your lead if something is wrong',
    ],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
