import type { RefusalText } from './refusal-text.ts'

/** Mobile boxes. */
export const boxes = {
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
