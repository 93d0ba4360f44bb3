import type { RefusalText } from './refusal-text.ts'

/** Voters at the check-in. */
export const voting = {
  'spoil.contest': {
    zh: ['本站没有这项选举的选票[（{contest}）]', '请核对收回的选票是哪一种，重新选择'],
    en: ['This station has no papers of this contest[ ({contest})]', 'Look again which paper came back, and choose that one'],
  },
  'papers.box-out': {
    zh: ['流动票箱[{box}]还没有带回，剩下的票现在数不准', '请等票箱回站、登记完它的选民，再清点'],
    en: [
      'Mobile box[ {box}] is still out, so what is left cannot be told now',
      'Count again once it is back and its voters are checked in',
    ],
  },
  'papers.contest': {
    zh: ['这一种选票没有清点[（{contest}）]', '请每一种都数一遍，一张也没有就填0'],
    en: ['This kind of paper was not counted[ ({contest})]', 'Count each kind; write 0 if there are none'],
  },
  'papers.unexplained': {
    zh: [
      '清点的张数和应剩的不一样[（{contest}）][：应剩{expected}张][，清点{left}张]',
      '请两人再数一遍；还不一样的，写明查到的情况，再登记',
    ],
    en: [
      'The papers counted are not those that should be left[ ({contest})][: {expected} expected][, {left} counted]',
      'Have two people count again; if they still differ, write down what is known and record it',
    ],
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
  'elsewhere.full-id': {
    zh: ['查其他选区要输入完整的公民身份号码（18位）', '请照身份证输入全部18位，再查一次'],
    en: ['Looking in other constituencies takes the whole ID number', 'Type all 18 characters from the ID card'],
  },
  'check-in.not-on-roll': {
    zh: ['本站的选民名单上没有这个人[（选民证号{voter}）]', '请核对身份证或选民证；认为漏登的，请联系选举办公室'],
    en: [
      'This person is not on the roll of this station[ (card no. {voter})]',
      'Check the ID or voter card; if they were left out, call the office',
    ],
  },
  'check-in.already': {
    zh: [
      '[{name}的]选票已经[在{at}]领过[（{how}）][，记录号{receipt}][，代领人选民证号{by}]',
      '请不要再发票；来替别人领票的，请先选委托人。有疑问请按记录号核对',
    ],
    en: [
      'The papers[ of {name}] were handed out already[ at {at}][ ({how})][, receipt no. {receipt}][, drawn by card no. {by}]',
      'Do not hand out more; if they came for a principal, select the principal first. If in doubt, check the receipt',
    ],
    besides: ['voter'],
  },
  'check-in.not-authorised': {
    zh: [
      '现在不能替这位委托人领票[（选民证号{principal}）]：没有有效的委托，或委托人已经领过票',
      '请取消选中这位委托人，核对委托书；有疑问请联系选举办公室',
    ],
    en: [
      'Papers cannot be drawn for this principal now[ (card no. {principal})]: no authorisation stands, or the principal has drawn them',
      'Leave this principal out and check the paper; call the office if in doubt',
    ],
    besides: ['voter'],
  },
  'check-in.not-on-box': {
    zh: [
      '[{name}]不在流动票箱的名册上[（选民证号{voter}）]，不能按流动票箱领票',
      '本人到站的，请按 F6 改为在站领票；确实要用流动票箱的，请先编入票箱名册',
    ],
    en: [
      'No list of a mobile box names this voter[ ({name}, card no. {voter})]',
      'If they came to the station, press F6 to go back to it; if they need the box, put them on its list first',
    ],
  },
  'check-in.box-out': {
    zh: [
      '流动票箱[{box}]已带出，[{name}]在它的名册上[（选民证号{voter}）]，可能已在那里领票',
      '请打电话问票箱的监票人；没有在那里领票的，请另一位工作人员一起确认',
    ],
    en: [
      'Mobile box[ {box}] is out and[ {name}] is on its list[ (card no. {voter})], so they may have voted there',
      'Telephone the overseers of the box; if they have not, ask a second person to confirm',
    ],
  },
  'undo.unknown': {
    zh: ['这台电脑上没有这次领票', '请在签到页查到这位选民，按 F2 撤销；在别的电脑上领的，请到那台电脑上撤销'],
    en: [
      'This computer has no such check-in',
      'Find the voter on the check-in page and press F2; if it was made on another computer, undo it there',
    ],
    besides: ['ref'],
  },
  'undo.already': {
    zh: ['这次领票已经撤销过[（记录号{receipt}）]', '不用再撤销'],
    en: ['This check-in was undone already[ (receipt no. {receipt})]', 'There is nothing more to undo'],
  },
  'undo.second-person': {
    zh: ['领票已超过5分钟[（记录号{receipt}）]，撤销要两个人一起确认', '请另一位工作人员一起确认后再撤销'],
    en: [
      'The check-in is more than 5 minutes old[ (receipt no. {receipt})], so undoing it takes two people',
      'Ask a second person to confirm, then undo',
    ],
  },
  'undo.papers-missing': {
    zh: [
      '收回的选票和发出的不一样多[（{contest}）][：发出{issued}张][，收回{back}张]',
      '请收齐再撤销；收不齐就不能撤销，请记下情况并报告负责人',
    ],
    en: [
      'The papers returned are not as many as were handed out[ ({contest})][: {issued} out][, {back} back]',
      'Get all of them back, then undo; if that is not possible it stands, so note what happened and tell your lead',
    ],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
