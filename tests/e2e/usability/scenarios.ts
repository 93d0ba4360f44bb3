import { NAMESAKE, NEIGHBOUR, RARE, STRANGER_ID } from '../station-host.ts'
import type { CountedHands } from './hands.ts'

/** Of the ledger's voters: a card number, and an ID number. */
export type Known = { readonly card: (name: string, birth?: string) => string; readonly id: (name: string) => string }

export type Scenario = {
  /** Which of the protocol's seven kinds of voters it is. */
  readonly kind: Kind
  readonly what: string
  /** What has to stand in the ledger afterwards, and nothing else; by `name birth`. */
  readonly right: readonly string[]
  readonly lives: (hands: CountedHands, known: Known) => Promise<void>
}

export const KINDS = ['可扫的证件', '手工查找', '相似的人', '特别的情形', '改正', '走错了站', '名册上没有'] as const
type Kind = (typeof KINDS)[number]

const born = (n: number): string => `19${59 + n}-03-${String(n).padStart(2, '0')}`
const one = (n: number, more = ''): string => `发票 村民${n} ${born(n)} 黄1红1${more}`

/** Found by whatever is typed, shown, served. */
const served =
  (find: (hands: CountedHands, known: Known) => Promise<void>): Scenario['lives'] =>
  async (hands, known) => {
    await find(hands, known)
    await hands.show()
    await hands.issue()
  }
/** Read by a gun, shown by itself, served. */
const scanned =
  (text: (known: Known) => string, ime = false): Scenario['lives'] =>
  async (hands, known) => {
    await hands.scan(text(known), ime)
    await hands.issue()
  }

export const SCENARIOS: readonly Scenario[] = [
  { kind: '可扫的证件', what: '扫选民证', right: [one(16)], lives: scanned(({ card }) => card('村民16')) },
  { kind: '可扫的证件', what: '扫身份证号码', right: [one(17)], lives: scanned(({ id }) => id('村民17')) },
  { kind: '可扫的证件', what: '输入法开着，扫选民证', right: [one(18)], lives: scanned(({ card }) => card('村民18'), true) },
  {
    kind: '可扫的证件',
    what: '扫了两次同一张证',
    right: [one(19)],
    lives: async (hands, { card }) => {
      await hands.scan(card('村民19'))
      await hands.scan(card('村民19'))
      await hands.issue()
    },
  },
  { kind: '手工查找', what: '照姓名查', right: [one(20)], lives: served((hands) => hands.word('村民20')) },
  {
    kind: '手工查找',
    what: '照拼音首字母查',
    right: ['发票 周子涵 2001-06-06 黄1红1'],
    lives: served((hands) => hands.type('zzh')),
  },
  {
    kind: '手工查找',
    what: '只说名，不说姓',
    right: ['发票 周国平 1958-05-05 黄1红1'],
    lives: served((hands) => hands.word('国平')),
  },
  {
    kind: '手工查找',
    what: '选民证号，不打前面的零',
    right: [one(21)],
    lives: served((hands, { card }) => hands.type(String(Number(card('村民21').slice(-4))))),
  },
  {
    kind: '手工查找',
    what: '身份证号末六位',
    right: [one(22)],
    lives: served((hands, { id }) => hands.type(id('村民22').slice(-6).toLowerCase())),
  },
  {
    kind: '相似的人',
    what: '连按三次回车，还没看清是谁',
    right: [],
    lives: async (hands) => {
      await hands.word(NAMESAKE)
      await hands.option(1)
      await hands.hastily('Enter', 'Enter', 'Enter')
      await hands.press('Escape')
    },
  },
  {
    kind: '相似的人',
    what: '两个同名的，照出生日期选',
    right: [`发票 ${NAMESAKE} 1979-03-21 黄1红1`],
    lives: async (hands) => {
      await hands.word(NAMESAKE)
      await hands.option(1)
      if (!(await hands.option(0)).includes('1979-03-21')) await hands.press('ArrowDown')
      await hands.show()
      await hands.issue()
    },
  },
  {
    kind: '相似的人',
    what: '同名的另一个，扫证',
    right: [`发票 ${NAMESAKE} 1964-11-02 黄1红1`],
    lives: scanned(({ card }) => card(NAMESAKE, '1964')),
  },
  { kind: '相似的人', what: '姓名有生僻字', right: [`发票 ${RARE.name} 1990-01-01 黄1红1`], lives: scanned(() => RARE.id) },
  {
    kind: '特别的情形',
    what: '已经领过票的又来了',
    right: [],
    lives: async (hands, { card }) => {
      await hands.scan(card('村民12'))
      await hands.sees({ zh: '已经领过票，不能再次领票', en: 'Has drawn papers already: none a second time' })
      await hands.press('Enter')
      await hands.press('Escape')
    },
  },
  {
    kind: '特别的情形',
    what: '替一个人领票',
    right: [one(3, ` 代 村民2 ${born(2)}`).replace('黄1红1', '黄2红2')],
    lives: scanned(({ card }) => card('村民3')),
  },
  {
    kind: '特别的情形',
    what: '受了委托，只领自己的',
    right: [one(5)],
    lives: async (hands, { card }) => {
      await hands.scan(card('村民5'))
      await hands.press('1')
      await hands.issue()
    },
  },
  {
    kind: '特别的情形',
    what: '自己领过了，只发受委托的票',
    right: [one(7, ` 代 村民6 ${born(6)}`)],
    lives: scanned(({ card }) => card('村民7')),
  },
  {
    kind: '特别的情形',
    what: '委托了别人，又自己来了',
    right: [one(8)],
    lives: scanned(({ card }) => card('村民8')),
  },
  {
    kind: '特别的情形',
    what: '委托人先来过，受委托人后来',
    right: [one(9)],
    lives: scanned(({ card }) => card('村民9')),
  },
  {
    kind: '特别的情形',
    what: '在流动票箱的名册上，票箱带出去了，人到站',
    right: [one(14), '记事'],
    lives: async (hands, { card }) => {
      await hands.scan(card('村民14'))
      await hands.sees({ zh: '再由两人确认', en: 'then two people issue the papers' })
      await hands.issue()
      await hands.together('傅建平')
    },
  },
  {
    kind: '特别的情形',
    what: '登记流动票箱发的票',
    right: [one(15, ' 票箱')],
    lives: async (hands, { card }) => {
      await hands.press('F6')
      await hands.scan(card('村民15'))
      await hands.issue()
    },
  },
  {
    kind: '改正',
    what: '选票写坏了，换一张',
    right: ['换票 1'],
    lives: async (hands) => {
      await hands.press('F4')
      await hands.press('ArrowDown')
      await hands.send()
    },
  },
  {
    kind: '改正',
    what: '票发给了另一个人，收回撤销',
    right: [one(23), `撤销 村民23 ${born(23)}`],
    lives: async (hands, { card }) => {
      await hands.scan(card('村民23'))
      await hands.issue()
      await hands.press('F2')
      await hands.word('选错了人')
      await hands.send()
    },
  },
  {
    kind: '改正',
    what: '撤销以后，发给该发的人',
    right: [one(24)],
    lives: scanned(({ card }) => card('村民24')),
  },
  {
    kind: '走错了站',
    what: '别的选区的选民',
    right: [],
    lives: async (hands) => {
      await hands.scan(NEIGHBOUR.id)
      await hands.sees({ zh: '请先打电话给第二选区投票站核实', en: 'Call the station of 第二选区' })
      await hands.press('Enter')
      await hands.press('Escape')
    },
  },
  {
    kind: '走错了站',
    what: '紧接着来的是本站的选民',
    right: [one(25)],
    lives: async (hands, { card }) => {
      await hands.scan(NEIGHBOUR.id)
      await hands.sees({ zh: '请先打电话给第二选区投票站核实', en: 'Call the station of 第二选区' })
      await hands.scan(card('村民25'))
      await hands.issue()
    },
  },
  {
    kind: '名册上没有',
    what: '本镇哪个名册上都没有',
    right: [],
    lives: async (hands) => {
      await hands.scan(STRANGER_ID)
      await hands.sees({ zh: '本镇各选区的名册上都没有这个号码', en: 'On no roll of this town' })
      await hands.press('Enter')
      await hands.press('Escape')
    },
  },
]
