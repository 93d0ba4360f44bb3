import type { RefusalText } from './refusal-text.ts'

/** What comes back to the office. */
export const merging = {
  'merge.other-election': {
    zh: ['这个同步包是另一次选举的[，同步包是{bundle}][，本机是{election}]', '没有合并；请换本次选举的U盘，模拟和正式的不要混用'],
    en: [
      'This bundle is of another election[: the bundle has {bundle}][, this computer {election}]',
      'Nothing was merged; take the stick of this election, and do not mix rehearsal and election',
    ],
  },
  'merge.not-closed': {
    zh: [
      '[{place}]交来的最终同步包里没有这台电脑的关站记录[（{device}）]',
      '请投票站先关站再导出；还没有关站的，导出普通的同步包',
    ],
    en: [
      'The final bundle[ of {place}] holds no closing of the laptop that made it[ ({device})]',
      'The station closes first and hands over again; before that it hands over a sync bundle',
    ],
  },
  'merge.spare-not-leading': {
    zh: [
      '[{place}的]备用机[（{device}）]没有接替主机，不能交最终同步包',
      '主机坏了或者丢了的，先作废主机；没有的，备用机上的登记由主机导入',
    ],
    en: [
      'The spare[ of {place}][ ({device})] has not taken the lead’s place and cannot hand in a final bundle',
      'Where the lead is broken or lost, revoke it first; otherwise the lead takes in what the spare holds',
    ],
  },
  'merge.fault': {
    zh: ['这个同步包里的记录，程序处理不了[：{what}]', '没有接收，已放进隔离区；请先导入其他同步包，保留原件并报告技术人员'],
    en: [
      'The programme fails at the entries of this bundle[: {what}]',
      'Nothing was taken, a copy is kept in quarantine; go on with the other bundles, keep the original and tell technical support',
    ],
  },
  'merge.wrong-kind': {
    zh: ['这不是投票站交来的同步包[，是{kind}]', '没有合并；请在U盘上另选文件，或请投票站重新导出'],
    en: [
      'This is not a bundle of a polling station[, it is {kind}]',
      'Nothing was merged; choose another file, or ask the station to export again',
    ],
  },
  'merge.other-roll': {
    zh: ['这个包用的名册[（第{version}版）]比办公室公布的[（第{known}版）]还新', '请核对这个包是不是本次选举的，再联系投票站'],
    en: [
      'This bundle goes by a newer roll[ (version {version})] than the office has published[ (version {known})]',
      'Check whether it is of this election, then call the station',
    ],
  },
  'standby.not-standby': {
    zh: ['这台电脑没有认证为办公室备用机', '请先在办公室认证为备用机，再导入存档'],
    en: ['This machine is not certified as the office’s standby', 'Have the office certify it as standby, then take the archive'],
    besides: ['device'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
