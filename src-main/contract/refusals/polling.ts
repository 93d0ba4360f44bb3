import type { RefusalText } from './refusal-text.ts'

/** Polling day beside check-in: preparation, strangers, proxies, mobile boxes. */
export const polling = {
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
  'spoil.contest': {
    zh: ['本站没有这项选举的选票[（{contest}）]', '请核对收回的选票是哪一种，重新选择'],
    en: ['This station has no papers of this contest[ ({contest})]', 'Look again which paper came back, and choose that one'],
  },
  'spoil.too-many': {
    zh: [
      '这台电脑名下的这种选票不够换了[（{contest}）][：只剩{left}张][，要换{count}张]',
      '请核对张数；手头的选票比这里多的，先查清开站时清点的张数，记为特殊情况并报告负责人',
    ],
    en: [
      'This laptop’s account has too few such papers left[ ({contest})][: {left}][, {count} to exchange]',
      'Check the number; if there are more papers at hand than this, look into the count at opening, note an incident and tell your lead',
    ],
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
  'elsewhere.full-id': {
    zh: ['查其他选区要输入完整的公民身份号码（18位）', '请照身份证输入全部18位，再查一次'],
    en: ['Looking in other constituencies takes the whole ID number', 'Type all 18 characters from the ID card'],
  },
  'proxy.too-late': {
    zh: ['已经过了批准委托的时间[（{until}）]，不能再批准', '委托要在投票前经同意；本人可到站或用流动票箱投票'],
    en: [
      'It is too late to approve authorisations[ (until {until})]',
      'Consent comes before the voting; the voter may come in person or use a mobile box',
    ],
  },
  'proxy.unknown': {
    zh: ['找不到这份委托', '请在委托名单里重新选择'],
    en: ['There is no such authorisation', 'Choose it again from the list'],
  },
  'proxy.already-withdrawn': {
    zh: ['这份委托已经撤回[（委托人{principal}）]', '不用再撤回'],
    en: ['This authorisation was withdrawn already[ (principal {principal})]', 'There is nothing more to withdraw'],
  },
  'proxy.used': {
    zh: ['这份委托已经用来领票[（委托人{principal}）]，不能撤回', '领错票的，请先撤销那次领票；否则请记下情况'],
    en: [
      'Papers were drawn on this authorisation already[ (principal {principal})]',
      'If that was a mistake, undo the check-in first; otherwise note what happened',
    ],
  },
  'boxes.unknown': {
    zh: ['没有这个流动票箱[（{box}）]', '请先给票箱编名册，再办理'],
    en: ['There is no such mobile box[ ({box})]', 'Make its list of voters first'],
  },
  'boxes.out-already': {
    zh: ['流动票箱[{box}]已经出站', '请等它回站登记后，再办这一项'],
    en: ['Mobile box[ {box}] is out already', 'Wait until it is back and entered'],
  },
  'boxes.not-out': {
    zh: ['流动票箱[{box}]没有出站', '请先登记出站，或核对票箱编号'],
    en: ['Mobile box[ {box}] is not out', 'Enter it as out first, or check its number'],
  },
  'boxes.overseers': {
    zh: ['流动票箱[{box}]要有两名监票人一起负责', '请另一位监票人一起确认'],
    en: ['Mobile box[ {box}] takes two overseers', 'Have a second overseer confirm'],
  },
  'boxes.reason': {
    zh: ['这个原因不能使用流动票箱[（选民证号{voter}）]', '请从列出的原因里选择'],
    en: ['This reason does not open the mobile box[ (card no. {voter})]', 'Choose one of the reasons listed'],
    besides: ['reason'],
  },
  'boxes.listed-elsewhere': {
    zh: ['这位选民[（选民证号{voter}）]已经在另一个流动票箱[{box}]的名册上', '请先从那份名册上划去，再加到这里'],
    en: ['This voter[ (card no. {voter})] is on the list of another box[, {box}]', 'Take them off that list first'],
  },
  'boxes.papers': {
    zh: [
      '流动票箱的选票对不上[（{contest}）][：带出{out}张][，用去{used}张][，带回{returned}张]',
      '请重新清点；确实对不上的，请写明原因，由两名监票人确认',
    ],
    en: [
      'The papers of the box do not come out[ ({contest})][: {out} out][, {used} used][, {returned} returned]',
      'Count again; if it stays so, write down why, and both overseers confirm',
    ],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
