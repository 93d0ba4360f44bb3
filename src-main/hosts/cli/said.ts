import type { OfficeNews } from '#contract/index.ts'
import { STEPS_SAID } from '#words/choices.ts'
import type { BundleKind } from '#words/election.ts'
import type { GateName } from '#words/gates.ts'
import type { DeviceRole } from '#words/laptops.ts'
import type { Ruling } from '#words/objections.ts'
import type { OutcomeName } from '#words/outcome.ts'
import { PRINTED_AS } from '#words/print-room.ts'

type Words<Code extends string> = Readonly<Record<Code, string>>

const LAPTOPS: Words<DeviceRole> = { office: '办公室', standby: '备用办公室', lead: '主机', desk: '分机', spare: '备用机' }
const GATES: Words<GateName> = { registration: '登记关', review: '审核关', publication: '公布关' }
const COUNTS: Words<string> = {
  persons: '人员',
  handled: '应核',
  decided: '已定',
  waiting: '待核实',
  listed: '选民',
  pairs: '待核对的成对人员',
  register1: '册一',
  register2: '册二',
  register3: '册三',
  register4: '册四',
  version: '版次',
  objections: '申诉',
  objectionsDecided: '已处理申诉',
  appeals: '起诉',
}
const OUTCOMES: Words<OutcomeName | 'waiting' | 'impossible'> = {
  elected: '当选',
  'partly-elected': '部分当选',
  'none-elected': '无人当选',
  void: '投票无效',
  refer: '提请选举委员会决定',
  waiting: '投票中',
  impossible: '数字自相矛盾',
}
const VERDICTS: Words<string> = { explained: '说明清楚', irregular: '认定违规', referred: '提请选举委员会' }
const RULINGS: Words<Ruling> = { upheld: '申诉成立', rejected: '申诉不成立' }
const BUNDLES: Words<BundleKind> = { provision: '下发包', correction: '更正包', sync: '阶段包', final: '终包', archive: '归档包' }
const NEWS: Words<OfficeNews> = {
  'voter.listed': '名单上新增或改动（人）',
  'voter.struck': '从名单上划去（人）',
  'candidate.listed': '候选人名单（份）',
  'candidate.proposed': '推荐和联审意见（条）',
  'candidate.kept': '异议后保留候选人的决定（条）',
  'election.changed': '选举设置（次）',
  'station.described': '投票站的时间和地点（次）',
  'person.assigned': '工作人员（条）',
  'device.certified': '登记的电脑（台）',
  'device.revoked': '作废的电脑（台）',
  'conflict.decided': '办公室的裁定（条）',
  'fork.resolved': '选定的账本分支（个）',
}

const TABLES = {
  laptop: LAPTOPS,
  gate: GATES,
  count: COUNTS,
  step: STEPS_SAID,
  print: PRINTED_AS,
  outcome: OUTCOMES,
  verdict: VERDICTS,
  ruling: RULINGS,
  bundle: BUNDLES,
  news: NEWS,
} satisfies Readonly<Record<string, Words<string>>>

/** A code of the contract as the Chinese answers of the command line say it; `--json` has the code. */
export function said(what: keyof typeof TABLES, code: string): string {
  const words: Words<string> = TABLES[what]
  return Object.hasOwn(words, code) ? words[code]! : code
}

/** `人员 12，已定 12`: what was counted, by name. */
export const countsSaid = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, n]) => `${said('count', name)} ${n}`)
    .join('，')
