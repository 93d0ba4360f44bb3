import type { RefusalText } from './refusal-text.ts'

/** After closing: the count, its signatures, and what goes to and comes from the office. */
export const counting = {
  'count.station-open': {
    zh: ['投票站还没有关站，不能录入计票[（选区{constituency}）]', '请先清点剩下的选票，由两人办理关站'],
    en: [
      'The station is not closed yet, so the count cannot be typed[ ({constituency})]',
      'Count the unused papers and have two people close it first',
    ],
  },
  'count.contest': {
    zh: ['这张计票单不是本站的[（{contest}）]', '请核对计票单上的选区编号'],
    en: ['This count sheet is not of this station[ ({contest})]', 'Check the code on the sheet'],
  },
  'count.candidates': {
    zh: ['计票单上的候选人和选票不一致[（{contest}）][：{candidate}]', '请对照选票上的候选人名单，每人只录一行'],
    en: [
      'The candidates of the count are not those of the ballot[ ({contest})][: {candidate}]',
      'Type one line for each candidate of the ballot, and no other',
    ],
    mayLack: ['contest'],
  },
  'count.same-name': {
    zh: ['计票单上同一个另选人录了两行[：{name}]', '请合成一行；是同名的两个人的，请在姓名后注明'],
    en: [
      'A written-in name has two lines on the sheet[: {name}]',
      'Make one line of them; where two people share the name, note who is who after it',
    ],
    besides: ['contest'],
  },
  'count.is-candidate': {
    zh: [
      '这是选票上的候选人[：{name}]，不能另录为另选人',
      '这些票请算到候选人一行，同一张票上已赞成的不再加：录入的改计票单，唱票的作废那一批重唱；是同名的另一个人的，请在姓名后注明',
    ],
    en: [
      'A candidate of this ballot cannot be a written-in name as well[: {name}]',
      'Add these votes to the candidate’s line, once for each paper: correct the typed sheet, or withdraw the batch and call it again. If it is a namesake, write beside the name who',
    ],
    besides: ['contest'],
  },
  'count.identity': {
    zh: ['计票单的数字对不上[（{contest}）][：{identity}]', '请对照纸质计票单改正；纸上也对不上的，请监票人、计票人重新核对'],
    en: [
      'The figures of the count do not agree[ ({contest})][: {identity}]',
      'Correct them from the paper sheet; if the paper is wrong too, overseers and typists have to count again',
    ],
  },
  'count.not-agreed': {
    zh: ['两位计票人录入的数字还不一致[（{contest}）]', '请两人各自录入，改到一致，再签字'],
    en: ['The two typists do not agree yet[ ({contest})]', 'Have both type the sheet until they agree, then sign'],
  },
  'export.unsigned': {
    zh: ['还有计票结果没有签字[（{contest} {name}）]，不能导出最终同步包', '请两位监票人和计票人在结果上签字后再导出'],
    en: [
      'A result is not signed yet[ ({contest} {name})], so there is no final bundle',
      'Have two overseers and a typist sign it, then export again',
    ],
  },
  'export.desk-missing': {
    zh: [
      '签到电脑的登记还没有导入主机[（{devices}）]，不能导出最终同步包',
      '请先导入；取不到的，由主持人和一名监票人写明原因后再导出',
    ],
    en: [
      'The day of a check-in laptop is not in[ ({devices})], so there is no final bundle',
      'Take it in; if it cannot be had, the lead and an overseer state why, then export again',
    ],
  },
  'desk.none-out': {
    zh: ['本站签到电脑的登记都已经在这里[（选区{constituency}）]', '请直接导出最终同步包'],
    en: ['The days of all check-in laptops are here already[ ({constituency})]', 'Just export the final bundle'],
  },
  'export.station-open': {
    zh: ['投票站还没有关站，不能导出最终同步包[（选区{constituency}）]', '现在可以导出普通同步包；上报结果请先关站'],
    en: [
      'The station is not closed yet, so there is no final bundle[ ({constituency})]',
      'Export an ordinary bundle now, or close the station first',
    ],
  },
  'merge.other-roll': {
    zh: ['这个包用的名册[（第{version}版）]比办公室公布的[（第{known}版）]还新', '请核对这个包是不是本次选举的，再联系投票站'],
    en: [
      'This bundle goes by a newer roll[ (version {version})] than the office has published[ (version {known})]',
      'Check whether it is of this election, then call the station',
    ],
  },
  'law.unknown': {
    zh: ['这个包按另一套规则[（{pack}）]制作，本软件没有', '请把两台电脑的选册升级到同一版本'],
    en: ['This bundle was made under rules this Xuance does not have[ ({pack})]', 'Bring both machines to the same version'],
  },
  'law.differs': {
    zh: ['两台电脑的选举规则[（{pack}）]不一样', '请把两台电脑的选册升级到同一版本'],
    en: ['The two machines hold the rules[ {pack}] in different words', 'Bring both machines to the same version'],
  },
  'desk.not-lead': {
    zh: ['这台不是本站的主机[（选区{constituency}）]，不汇总其他电脑', '请在主机上导入'],
    en: ['This is not the lead laptop[ of {constituency}], so it takes in no other', 'Import it on the lead laptop'],
  },
  'desk.other-election': {
    zh: ['这个包属于另一次选举', '请核对U盘上的文件'],
    en: ['This bundle is of another election', 'Check the file on the stick'],
    besides: ['election', 'bundle'],
  },
  'desk.other-station': {
    zh: ['这个包是另一个选区[（{bundle}）]的，本站不导入', '请交给镇选举办公室'],
    en: ['This bundle is of another constituency[ ({bundle})], not of this station', 'Hand it to the town office'],
    besides: ['constituency'],
  },
  'desk.wrong-kind': {
    zh: ['这不是本站其他电脑交来的同步包[，是{kind}]', '请在U盘上另选文件'],
    en: ['This is not a bundle of another laptop of this station[ but: {kind}]', 'Choose another file on the stick'],
  },
  'standby.not-standby': {
    zh: ['这台电脑没有认证为办公室备用机', '请先在办公室认证为备用机，再导入存档'],
    en: ['This machine is not certified as the office’s standby', 'Have the office certify it as standby, then take the archive'],
    besides: ['device'],
  },
  'receive.wrong-kind': {
    zh: ['这不是办公室发给投票站的同步包[，是{kind}]', '请在U盘上另选文件，或请办公室重新导出'],
    en: [
      'This is not a bundle from the office to a station[, it is {kind}]',
      'Choose another file, or ask the office to export again',
    ],
  },
  'receive.other-election': {
    zh: ['这个同步包是另一次选举的[，同步包是{bundle}][，本机是{election}]', '没有接收；请换本次选举的U盘，模拟和正式的不要混用'],
    en: [
      'This bundle is of another election[: the bundle has {bundle}][, this computer {election}]',
      'Nothing was taken; take the stick of this election, and do not mix rehearsal and election',
    ],
  },
  'receive.not-certified': {
    zh: ['选举办公室还没有登记这台电脑[（{device}）]', '请把本机的登记申请交给办公室，登记后再取新的同步包'],
    en: [
      'The office has not enrolled this computer yet[ ({device})]',
      'Give its enrolment to the office, then fetch a new bundle',
    ],
  },
  'receive.roll-locked': {
    zh: [
      '本站已经开站，当天的选民名单[（第{version}版）]不再改动，这个同步包会改动它',
      '没有接收；请照常办理，要收办公室其他通知的，请办公室导出不带名单的更正包',
    ],
    en: [
      'This station has opened, so its roll[ (version {version})] stays as it is for the day, and this bundle would change it',
      'Nothing was taken; go on as usual, and ask the office for a correction without the roll if there is other news',
    ],
  },
  'receive.fingerprint-needed': {
    zh: ['第一次接收同步包，要输入选举办公室的指纹', '请打电话给办公室，请对方读出指纹，照着输入'],
    en: ['The first bundle needs the fingerprint of the office', 'Telephone the office, have it read aloud, and type it'],
    besides: ['device'],
  },
  'receive.fingerprint-differs': {
    zh: ['输入的指纹和同步包不一样，没有接收', '请打电话再核对一遍；仍不一样的，不要用这个U盘，并报告选举办公室'],
    en: [
      'The fingerprint typed is not that of the bundle, nothing was taken',
      'Check it once more on the telephone; if it still differs, do not use this stick and tell the office',
    ],
    besides: ['device'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
