import type { CalendarStepId } from '#words/calendar.ts'

type After = { readonly zh: string; readonly en: string }

/** What follows when the day of a step has passed and it was not taken, by the step's id in the pack. */
const after: Readonly<Record<CalendarStepId, After>> = {
  'roll-published': {
    zh: '名单公布不足法定天数，报请批准后推迟选举日',
    en: 'The list has hung too few days: consent is asked for and election day put off',
  },
  objection: { zh: '不再受理申诉', en: 'Objections are taken no more' },
  'objection-decided': { zh: '超过法定期限，申诉人可以直接起诉', en: 'The term is over, and whoever objected may sue' },
  'preliminary-candidates': {
    zh: '初步名单公布不足法定天数，报请批准后推迟选举日',
    en: 'The preliminary list comes too late: consent is asked for and election day put off',
  },
  'late-registration': { zh: '暂不登记的人员本次不再补登', en: 'Whoever was not reached is registered no more this time' },
  'formal-candidates': {
    zh: '正式名单公布不足法定天数，报请批准后推迟选举日',
    en: 'The formal list comes too late: consent is asked for and election day put off',
  },
  'court-suit': {
    zh: '不能再起诉，委员会的处理决定有效',
    en: 'No suit can be brought any more: the committee’s decision stands',
  },
  'proxy-posting': { zh: '委托名单不再公示，只核对委托书', en: 'The pairs are posted no more; the papers alone are checked' },
  'roll-corrections': { zh: '补正榜不再公布，法院判决除外', en: 'No correction is posted any more, but for a judgment' },
  judgment: { zh: '等待判决，选举当日按现有名单进行', en: 'The vote goes by the list as it stands' },
  'introduction-stops': { zh: '停止介绍候选人', en: 'Candidates are introduced no more' },
}

/** What follows once a step's last day is over. */
export const afterDeadline = (id: CalendarStepId): After => after[id]
