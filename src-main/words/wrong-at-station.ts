import type { Wrong } from './when-wrong.ts'

/** At a polling station, by what happens most often. */
export const atStation: readonly Wrong[] = [
  {
    what: 'laptop',
    title: { zh: '电脑坏了，打不开', en: 'The laptop is dead' },
    steps: [
      {
        zh: '不要让选民等。拿出领票册，在纸上发票、签名；没有打印过的，在别的电脑上打开U盘上的领票册，密码在信封里。',
        en: 'Do not let voters wait. Take the signing book and hand papers out on paper; if it was not printed, open the one on the stick on another computer: its code is in the envelope.',
      },
      {
        zh: '册上写着已经领过的，不再发。每发一份，请本人在册上签名。',
        en: 'Whoever the book shows as served gets nothing more. Each voter signs in the book.',
      },
      {
        zh: '关机再开一次。打得开，已经登记的都在，接着办。',
        en: 'Switch it off and on once. If it opens, all that was recorded is there: go on.',
      },
      {
        zh: '打不开，打电话给选举办公室换备用机；没有备用机的，在另一台电脑上从U盘上的备份恢复。',
        en: 'If it does not, telephone the town office for a spare laptop; where there is none, restore the backup on the stick on another computer.',
      },
      {
        zh: '电脑好了，两个人照领票册在“补录”页录入。',
        en: 'Once a laptop works, two people enter the signing book on the page Re-entry.',
      },
    ],
    pages: ['reentry', 'prepare'],
  },
  {
    what: 'power',
    title: { zh: '停电', en: 'The power is out' },
    steps: [
      {
        zh: '电脑有电池，接着办；每登记一个人都马上存好，停电不会丢。',
        en: 'The laptop has a battery: go on. Everybody recorded is stored at once, and nothing is lost.',
      },
      {
        zh: '两名监票人守着票箱。太暗看不清的，停发，用封条封好投票口，来电再拆。',
        en: 'Two overseers stay with the ballot box. Where it is too dark, stop, seal the slot and open it when the light is back.',
      },
      {
        zh: '电池快用完的，改用领票册在纸上发票，正常关机。来电以后两个人在“补录”页录入。',
        en: 'When the battery runs low, go on with the signing book on paper and shut down properly. Afterwards two people enter it on the page Re-entry.',
      },
      {
        zh: '记一件事（F7）：几点停的，几点来的，停发了多久。',
        en: 'Record an incident (F7): from when until when, and how long no papers went out.',
      },
    ],
    pages: ['incidents', 'reentry'],
  },
  {
    what: 'printer',
    title: { zh: '打印机坏了', en: 'The printer is dead' },
    steps: [
      { zh: '签到、发票、计票都不用打印机，接着办。', en: 'Check-in, papers and count need no printer: go on.' },
      {
        zh: '要打印的先在屏幕上打开，存到U盘，到别处打印；同一张可以再打印，一字不差。',
        en: 'What has to be printed opens on the screen: save it to a stick and print it elsewhere. It prints again to the byte.',
      },
      {
        zh: '当天打印不了的，照屏幕抄写，签字；记一件事（F7）。打印出来再补签，和抄写的放在一起。',
        en: 'Where that is impossible, copy it from the screen by hand, sign it, and record an incident (F7). Sign the print later and keep both together.',
      },
    ],
    pages: ['incidents'],
  },
  {
    what: 'short',
    title: { zh: '选票不够', en: 'There are too few papers' },
    steps: [
      {
        zh: '按 F3 清点剩票，打电话给选举办公室：哪一种，还剩几张，还有多少人没来。',
        en: 'Count the papers left (F3) and telephone the town office: which kind, how many are left, how many have not come.',
      },
      {
        zh: '不复印，不拿别的选区的票顶替。缺哪一种，该领这一种的选民请他稍等，一张都先不发。',
        en: 'No copies, and no papers of another constituency. Whoever is owed a paper of that kind waits, and gets none of the others before.',
      },
      {
        zh: '补来的票两个人当面清点，记一件事（F7）：哪一种，几张，谁送来的，几点。',
        en: 'Two people count what is brought and record an incident (F7): which kind, how many, by whom, when.',
      },
      {
        zh: '关站时照实数填剩余；多出来的正是补来的张数，由监票人说明。',
        en: 'At closing state what is really left; what is over is what was brought, and the overseers explain it.',
      },
    ],
    pages: ['check-in', 'incidents'],
  },
  {
    what: 'misprint',
    title: { zh: '选票印错了', en: 'The papers are misprinted' },
    steps: [
      {
        zh: '马上停发这一种票，其他种类也先停，等办公室回话。',
        en: 'Stop handing out that kind at once, and the others too, until the office answers.',
      },
      {
        zh: '领了还没有投的，请选民交回，换正确的票（F4）。已经投进票箱的，不开箱。',
        en: 'Whoever has not cast it yet gives it back and gets a right one (F4). What is in the box stays there, unopened.',
      },
      {
        zh: '打电话给选举办公室：错在哪里，从第几号领票起发的，发了几张。',
        en: 'Telephone the town office: what is wrong, from which receipt on, how many went out.',
      },
      {
        zh: '投进去的怎么算，法律没有写，由选举委员会书面决定；不要自己定。记一件事（F7）。',
        en: 'The law does not say what those in the box are: the election committee decides in writing, nobody at the station does. Record an incident (F7).',
      },
    ],
    pages: ['check-in', 'incidents'],
  },
  {
    what: 'ill',
    title: { zh: '工作人员病了，来不了', en: 'Somebody of the staff is ill' },
    steps: [
      {
        zh: '在“工作人员”页按“有人来不了，找人顶替”，负责人和一名监票人一起办。',
        en: 'On the page Staff press “Somebody cannot come”: the lead and an overseer do it together.',
      },
      {
        zh: '候选人和候选人的近亲属不能来（选举法第四十三条）。',
        en: 'No candidate and no near relative of one (Election Law, article 43).',
      },
      {
        zh: '来不了的是负责人：打电话给选举办公室，办公室另派人，下发更正；在“收办公室的数据”页收。',
        en: 'If it is the lead: telephone the town office, which appoints another and sends a correction; take it on the page From the office.',
      },
      {
        zh: '只有一名监票人的时候，不唱票，不开票箱，不开站，等人到。',
        en: 'With one overseer alone, no opening, no ballot box opened and no counting until the other has come.',
      },
    ],
    pages: ['people', 'receive'],
  },
  {
    what: 'camera',
    title: { zh: '摄像头坏了', en: 'A camera is down' },
    steps: [
      {
        zh: '另一路还拍着票箱和发票桌的，接着办；把它转过来对准票箱。',
        en: 'While the other one sees the ballot box and the desk, go on; turn it to the box.',
      },
      {
        zh: '两路都坏了的，停发选票，两名监票人守着票箱，打电话给选举办公室，等办公室回话。',
        en: 'If both are down, stop handing out papers, two overseers stay with the box, and telephone the town office for its answer.',
      },
      {
        zh: '记一件事（F7）：哪一路，几点到几点没有拍，谁在守着。',
        en: 'Record an incident (F7): which one, from when until when, and who watched.',
      },
    ],
    pages: ['incidents'],
  },
  {
    what: 'passphrase',
    title: { zh: '口令忘了', en: 'The passphrase is forgotten' },
    steps: [
      {
        zh: '按“暂不解锁，只办签到”：签到、发票、计票照常，只有同步包写不了、收不了。',
        en: 'Press “Check-in only, unlock later”: check-in, papers and count go on; only bundles can be neither written nor taken.',
      },
      {
        zh: '请负责人取装口令的信封，两个人一起拆，用完再封。',
        en: 'The lead fetches the envelope with the passphrase; two open it together and seal it again.',
      },
      {
        zh: '信封找不到的，打电话给选举办公室：登记备用机，结果照屏幕抄写签字，备份交办公室。',
        en: 'If the envelope is gone, telephone the town office: it enrols a spare laptop; the results are copied from the screen and signed, and the backup goes to the office.',
      },
      {
        zh: '忘了的是自己的 PIN 码：请本人以外的两个人在“工作人员”页一起换。',
        en: 'If it is your own PIN: two others set a new one together on the page Staff.',
      },
    ],
    pages: ['people'],
  },
  {
    what: 'judgment',
    title: { zh: '有人拿来法院判决书', en: 'Somebody brings a court’s judgment' },
    steps: [
      {
        zh: '先不发票。看判决书：哪个法院，哪一天，文号，判的是谁。拍不下来的抄下来。',
        en: 'Hand out nothing yet. Read it: which court, which day, its number, about whom. Copy what cannot be photographed.',
      },
      {
        zh: '打电话给选举办公室。开站以前，办公室登记判决、出新版名册、下发更正；在“收办公室的数据”页收。',
        en: 'Telephone the town office. Before the opening it records the judgment, publishes a new version of the roll and sends a correction; take it on the page From the office.',
      },
      {
        zh: '开站以后名册不再改：判决应在选举日以前作出（选举法第二十九条），来迟了怎么办，由选举委员会书面决定。',
        en: 'After the opening the roll does not change: the court decides before election day (Election Law, article 29); what to do with one that comes later the election committee decides in writing.',
      },
      {
        zh: '记一件事（F7）：谁拿来的，几点，办公室怎么答复的。名册上没有的，不在电脑上发票。',
        en: 'Record an incident (F7): who brought it, when, what the office answered. Whoever is not on the roll gets no papers from the computer.',
      },
    ],
    pages: ['receive', 'incidents'],
  },
]
