import type { RefusalText } from './refusal-text.ts'

/** Days that cannot be, stated days put right, and steps that are done late. */
export const days = {
  'day.ahead': {
    zh: ['日期[{on}]还没有到[：本机时钟的今天是{today}]', '请核对日期；时钟不对的，先校准这台电脑的时钟'],
    en: [
      'The day[, {on},] has not come yet[: today is {today} by the clock of this computer]',
      'Check the day, and the clock of this computer',
    ],
  },
  'day.too-early': {
    zh: ['日期[{on}]太早[：{what}是{bound}]', '请核对日期；先办的那一步日期写错的，先更正它'],
    en: ['The day[, {on},] is too early[: {en} on {bound}]', 'Check the day; if the other day is wrong, correct that first'],
  },
  'day.too-late': {
    zh: ['日期[{on}]太晚[：{what}是{bound}]', '请核对日期'],
    en: ['The day[, {on},] is too late[: {en} on {bound}]', 'Check the day'],
  },
  'post.reason': {
    zh: ['选区[{constituency}]第[{version}]版名单的张贴已经登记过，更正要写明理由', '请写明为什么更正'],
    en: ['The posting of version[ {version}][ of {constituency}] is on record: to correct it takes a reason', 'Say why'],
  },
  'publication.unchanged': {
    zh: ['公布日期本来就是[{on}]', '不用更正'],
    en: ['The day of publication is this one already[: {on}]', 'There is no need to correct it'],
    besides: ['constituency'],
  },
  'candidates.no-preliminary': {
    zh: ['选区[{contest}]没有公布初步候选人名单，不能确定正式候选人', '请先公布初步名单'],
    en: ['No preliminary list is published[ for {contest}]: no formal list', 'Publish it first'],
  },
  'candidates.late': {
    zh: ['过了期限，正式名单还定不下来[：{what}]', '由选举委员会两人决定逾期办理，或者报请推迟选举日'],
    en: [
      'A term is over, and no formal list can be stated yet[: {en}]',
      'Two of the committee decide to go on, or ask to postpone election day',
    ],
    besides: ['code'],
  },
  'late.two-people': {
    zh: ['逾期办理要选举委员会两个人决定', '请选举委员会另一位一起确认'],
    en: ['To go on late takes two people of the committee', 'Ask a second one to confirm'],
  },
  'postpone.opened': {
    zh: ['已经有投票站开箱，选举日不能再推迟', '请报上级处理'],
    en: ['A polling station has opened: election day is not put off any more', 'Report it to the level above'],
  },
  'postpone.later': {
    zh: ['新的选举日[{day}]要晚于[{earliest}]', '请核对日期'],
    en: ['The new election day[, {day},] has to be after[ {earliest}] the one before', 'Check the day'],
  },
  'late.place': {
    zh: ['没有这样的选区，或者这一步没有这样的期限', '请核对选区和办的是哪一步'],
    en: ['There is no such constituency or contest, or the step has no such term', 'Check the code and the step'],
  },
  'late.in-time': {
    zh: ['办到[{until}]没有逾期[：期限是{last}]', '不用决定，照常办'],
    en: ['Until[ {until}] nothing is late[: the last day is {last}]', 'There is nothing to decide'],
  },
  'late.after-polling': {
    zh: ['办理期限[{until}]太晚，最迟是选举日前一天[（{before}）]', '请改日期，或者报请推迟选举日'],
    en: [
      'The day[, {until},] is too late: the day before election day is the last[ ({before})]',
      'Choose an earlier one, or ask to postpone election day',
    ],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
