import type { RefusalText } from './refusal-text.ts'

/** Authorisations. */
export const proxies = {
  'proxies.provisioned': {
    zh: ['选区[{constituency}]的名单已下发投票站，新的委托[（{document}）]由投票站办理', '没有导入；请把委托书交给投票站'],
    en: [
      'The station[ of {constituency}] has its roll already and approves new authorisations itself[ ({document})]',
      'Nothing was imported; hand the paper to the station',
    ],
  },
  'proxy.not-lead': {
    zh: ['这台不是本站的主机[（选区{constituency}）]，不在这里办理委托', '请到本站主机上办理: 每人最多接受三份，要在一本账里算'],
    en: [
      'This is not the lead laptop[ of {constituency}], so it approves no authorisation',
      'Approve it on the lead laptop: nobody may act for more than three, which one book has to reckon',
    ],
  },
  'proxy.fault': {
    zh: ['这份委托不能批准[：{what}]', '请核对委托书，改正后再办理'],
    en: ['This authorisation cannot be approved[: {en}]', 'Check the form and put it right'],
    besides: ['code'],
  },
  'proxy.self': {
    zh: ['委托人和受委托人是同一个人[（选民证号{voter}）]', '请另选一位选民做受委托人'],
    en: ['Principal and agent are the same person[ (card no. {voter})]', 'Choose another voter as the agent'],
  },
  'proxy.not-on-roll': {
    zh: ['选民名单上没有这个人[（选民证号{voter}）]', '委托人和受委托人都要在选民名单上，请核对选民证号'],
    en: ['This person is not on the roll[ (card no. {voter})]', 'Principal and agent both have to be; check the card number'],
  },
  'proxy.other-contest': {
    zh: ['受委托人[{agent}]和委托人[{principal}]不在同一个选区', '请另选一位同选区（含乡级选区）的选民做受委托人'],
    en: [
      'The agent[ {agent}] and the principal[ {principal}] are not in the same constituency',
      'Choose an agent who votes in all of the same contests',
    ],
  },
  'proxy.already-given': {
    zh: ['委托人[{principal}]已经委托过[，受委托人是{agent}]', '每人只能委托一人；要换人，请先撤回原来的委托'],
    en: [
      'The principal[ {principal}] has given an authorisation already[, to {agent}]',
      'It can be given to one person only; withdraw it first to choose another',
    ],
  },
  'proxy.chain': {
    zh: ['受委托人[{agent}]自己委托了别人，或委托人[{principal}]正替别人投票', '委托不能转来转去，请另选一位受委托人'],
    en: [
      'The agent[ {agent}] has authorised someone else, or the principal[ {principal}] acts for others',
      'Authorisations cannot be passed on; choose another agent',
    ],
  },
  'proxy.over-limit': {
    zh: ['受委托人[{agent}]接受的委托已满[，最多{limit}人]', '请另选一位受委托人'],
    en: ['The agent[ {agent}] acts for as many as allowed already[, {limit} at most]', 'Choose another agent'],
  },
  'proxy.reason': {
    zh: ['委托原因[“{reason}”]不在法律规定之列', '请核对委托书上的原因'],
    en: ['The reason of the authorisation[, “{reason}”,] is none the law names', 'Check the reason on the form'],
  },
  'proxy.means': {
    zh: ['委托方式[“{means}”]不能查核', '请补办书面委托书'],
    en: ['The means of the authorisation[, “{means}”,] cannot be verified', 'Obtain a written authorisation'],
  },
  'proxy.already-voted': {
    zh: ['委托人[{principal}]已经领过票', '不能再办委托；有疑问请核对领票记录'],
    en: [
      'The principal[ {principal}] has drawn papers already',
      'No authorisation is possible now; check the record if in doubt',
    ],
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
} as const satisfies Readonly<Record<string, RefusalText>>
