import type { Wrong } from './when-wrong.ts'

/** At the town office: its own trouble, and a station that telephones. */
export const atOffice: readonly Wrong[] = [
  {
    what: 'laptop',
    title: { zh: '电脑坏了、丢了', en: 'A laptop is dead or lost' },
    steps: [
      {
        zh: '办公室的：用备用办公室的电脑接着办；没有的，在另一台电脑上从备份恢复。',
        en: 'The office’s own: go on at the standby office; where there is none, restore the backup on another computer.',
      },
      {
        zh: '投票站的：请他们先用领票册在纸上发票。在“投票站”页登记备用机，读回指纹，下发。',
        en: 'A station’s: they go on with the signing book on paper. On the page Stations enrol a spare, read its fingerprint back, provision it.',
      },
      {
        zh: '丢了、被偷了的：在“投票站”页作废它，写明认到第几条，再给这个站下发更正。',
        en: 'Lost or stolen: revoke it on the page Stations, state up to which entry it counts, and send the station a correction.',
      },
    ],
    pages: ['stations'],
  },
  {
    what: 'power',
    title: { zh: '停电', en: 'The power is out' },
    steps: [
      {
        zh: '用电池接着办，电话留给投票站。投票站停电的，请他们按手边的卡办。',
        en: 'Go on by battery, and keep the telephone free for the stations. A station without power does as its card says.',
      },
      {
        zh: '汇总不怕停电：没有汇完的，来电以后再汇一次，不会算两遍。',
        en: 'A merge that was cut off is done again: nothing is counted twice.',
      },
      {
        zh: '电一天来不了、投票进行不下去的，改期只能由选举委员会决定。',
        en: 'Where the voting cannot go on, only the election committee decides on another day.',
      },
    ],
    pages: ['merge', 'setup'],
  },
  {
    what: 'printer',
    title: { zh: '打印机坏了', en: 'The printer is dead' },
    steps: [
      {
        zh: '先打印到文件，存到U盘，到别处打印；同一份可以再打印，一字不差。',
        en: 'Print to a file, save it to a stick and print it elsewhere. It prints again to the byte.',
      },
      {
        zh: '到期要张贴的，以纸贴出去的那一天为准；逾期的，由选举委员会两个人写明理由办理。',
        en: 'What falls due counts from the day the paper hangs; a step that is late takes a reasoned decision of two of the committee.',
      },
    ],
    pages: ['gates'],
  },
  {
    what: 'short',
    title: { zh: '投票站的选票不够', en: 'A station has too few papers' },
    steps: [
      {
        zh: '问清哪一种、还剩几张、还有多少人没来。送本选区备用的票，两个人当面点交、签字。',
        en: 'Ask which kind, how many are left, how many have not come. Send that constituency’s reserve; two people count it over and sign.',
      },
      {
        zh: '没有备用的，请印刷厂加印同一种，印多少、谁取的，写下来。不用别的选区的票。',
        en: 'Where there is none, have the same paper printed and write down how many and who fetched them. Never another constituency’s.',
      },
    ],
    pages: ['stations'],
  },
  {
    what: 'misprint',
    title: { zh: '选票印错了', en: 'The papers are misprinted' },
    steps: [
      {
        zh: '让各投票站先停发这一种。和正式候选人名单对一遍：姓名、顺序、应选名额。',
        en: 'Have all stations stop that kind. Compare it with the formal list: names, order, seats.',
      },
      {
        zh: '已经投进票箱的怎么算，法律没有写，请选举委员会书面决定，写明理由。',
        en: 'The law does not say what those already cast are: the election committee decides in writing, with its reason.',
      },
      {
        zh: '要改期的，由选举委员会决定，改期以后各站重新下发。',
        en: 'Another day is the committee’s decision; every station is then provisioned anew.',
      },
    ],
    pages: ['candidates', 'setup'],
  },
  {
    what: 'ill',
    title: { zh: '工作人员病了，来不了', en: 'Somebody of the staff is ill' },
    steps: [
      {
        zh: '在“人员”页安排别人，候选人和近亲属不能来（选举法第四十三条）。',
        en: 'Appoint somebody else on the page Staff: no candidate and no near relative (Election Law, article 43).',
      },
      {
        zh: '是投票站的人：给这个站下发更正。来不及送的，由站里的负责人和一名监票人先定，下一个包告诉办公室。',
        en: 'If they serve at a station: send it a correction. Where there is no time, its lead and an overseer decide, and the next bundle tells the office.',
      },
    ],
    pages: ['staff', 'stations'],
  },
  {
    what: 'passphrase',
    title: { zh: '口令忘了', en: 'The passphrase is forgotten' },
    steps: [
      { zh: '请取装口令的信封，两个人一起拆，用完再封。', en: 'Fetch the envelope; two open it together and seal it again.' },
      {
        zh: '按“暂不解锁，不收发同步包”：查看、核对、打印照常。',
        en: 'Press “Not now: no bundles in or out”: looking up, deciding and printing go on.',
      },
      {
        zh: '信封找不到的，用备用办公室的电脑接着办；两台都打不开，用保险柜里的恢复密钥。',
        en: 'If the envelope is gone, go on at the standby office; if neither opens, with the recovery key from the safe.',
      },
      {
        zh: '忘了的是自己的 PIN 码：请本人以外的两个人一起换。',
        en: 'If it is your own PIN: two others set a new one together.',
      },
    ],
    pages: ['people'],
  },
  {
    what: 'judgment',
    title: { zh: '收到法院判决书', en: 'A court’s judgment arrives' },
    steps: [
      {
        zh: '看清法院、日期、文号、判的是谁；原件编号存档。',
        en: 'Read the court, the day, the number, about whom; keep the original under a number.',
      },
      {
        zh: '在“申诉与判决”页选这一件，登记起诉和判决；没有登记过的，先登记申诉和处理决定。照判决在核对台办，审核、公布新的一版名册，给这个站下发更正。',
        en: 'Choose the case on the page Objections and record suit and judgment; where it was never recorded, the objection and its decision first. Carry it out at the desk, review and publish a new version of the roll, and send the station a correction.',
      },
      {
        zh: '判决应在选举日以前作出（选举法第二十九条）。投票站已经开站的，名册不再改，请选举委员会书面决定。',
        en: 'The court decides before election day (Election Law, article 29). Once the station is open the roll does not change: ask the election committee for a decision in writing.',
      },
    ],
    pages: ['objections', 'decisions', 'gates', 'stations'],
  },
]
