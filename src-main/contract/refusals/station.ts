import type { RefusalText } from './refusal-text.ts'

/** Polling day: opening, handing out papers, taking it back, closing. */
export const station = {
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
  'check-in.not-on-roll': {
    zh: ['本站的选民名单上没有这个人[（选民证号{voter}）]', '请核对身份证或选民证；认为漏登的，请联系选举办公室'],
    en: [
      'This person is not on the roll of this station[ (card no. {voter})]',
      'Check the ID or voter card; if they were left out, call the office',
    ],
  },
  'check-in.already': {
    zh: [
      '[{name}的]选票已经[在{at}]领过[（{how}）][，回执号{receipt}][，代领人选民证号{by}]',
      '请不要再发票；来替别人领票的，请先选委托人。有疑问请按回执号核对',
    ],
    en: [
      'The papers[ of {name}] were handed out already[ at {at}][ ({how})][, receipt no. {receipt}][, drawn by card no. {by}]',
      'Do not hand out more; if they came for a principal, select the principal first. If in doubt, check the receipt number',
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
    zh: ['这次领票已经撤销过[（回执号{receipt}）]', '不用再撤销'],
    en: ['This check-in was undone already[ (receipt no. {receipt})]', 'There is nothing more to undo'],
  },
  'undo.second-person': {
    zh: ['领票已超过5分钟[（回执号{receipt}）]，撤销要两个人一起确认', '请另一位工作人员一起确认后再撤销'],
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
