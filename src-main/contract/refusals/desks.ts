import type { RefusalText } from './refusal-text.ts'

/** Bundles between the laptops of a station, and from it. */
export const desks = {
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
  'receive.office-by-lead': {
    zh: ['换了电脑的办公室，要负责人照电话核对指纹', '请负责人登录来收；办公室没有换电脑的，指纹一格不填'],
    en: [
      'An office on another computer is believed by the lead alone, who compares its fingerprint',
      'Let the lead sign in and take it in; where the office works on the same computer leave the fingerprint empty',
    ],
  },
  'receive.not-certified': {
    zh: ['选举办公室还没有登记这台电脑[（{device}）]', '请把本机的登记申请交给办公室，登记后再取新的同步包'],
    en: [
      'The office has not enrolled this computer yet[ ({device})]',
      'Give its enrolment to the office, then fetch a new bundle',
    ],
  },
  'receive.other-book': {
    zh: ['这个同步包里有不该由办公室发来的记载[（{book}）]', '没有接收；请不要用这个U盘，打电话告诉镇选举办公室，并留着它备查'],
    en: [
      'This bundle holds records that are not the office’s to send[ ({book})]',
      'Nothing was taken; do not use this stick, telephone the town office, and keep it as evidence',
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
