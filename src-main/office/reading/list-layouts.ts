import { HOUSEHOLD } from './household-layout.ts'
import type { Layout } from './layout.ts'

const { name, idNumber, sex, ethnicity, birth, phone, remark } = HOUSEHOLD.headings
const PERSON = { name: name, idNumber: idNumber }
const VILLAGE = { village: ['村', '户籍村', '村(居)委会', '所在村'] }
const SEQ = { seq: ['序号', '编号'] }

const layout = (
  headings: Layout['headings'],
  dates: readonly string[],
  expected: readonly string[],
  decisive: readonly string[] = [],
): Layout => ({
  headings,
  decisive,
  needed: ['name', 'idNumber'],
  expected,
  dates,
})

/** The status lists: what each is called and what it says, by our own names. */
export const LISTS = {
  previous: layout(
    {
      ...PERSON,
      ...VILLAGE,
      card: ['选民证号'],
      contest: ['选区代码'],
      contestName: ['选区名称'],
      sex: sex,
      birth: birth,
      group: ['组'],
    },
    ['birth'],
    ['name', 'idNumber'],
  ),
  deprived: layout(
    {
      ...PERSON,
      ...VILLAGE,
      documentNo: ['判决文书号', '判决书号', '文号'],
      organ: ['法院', '判决法院', '机关'],
      term: ['刑期'],
      attached: ['是否附加剥夺政治权利', '附加剥夺政治权利', '附加剥夺'],
      fromOn: ['剥夺起始日', '起始日'],
      untilOn: ['剥夺终止日', '终止日'],
    },
    ['fromOn', 'untilOn'],
    ['documentNo', 'organ', 'attached', 'fromOn', 'untilOn'],
    ['fromOn', 'untilOn'],
  ),
  suspended: layout(
    {
      ...PERSON,
      matter: ['涉嫌事由'],
      place: ['羁押场所'],
      organ: ['决定机关'],
      documentNo: ['停止行使选举权利决定文号', '决定文号'],
      decidedOn: ['决定日期'],
    },
    ['decidedOn'],
    ['organ', 'documentNo', 'decidedOn'],
  ),
  deaths: layout(
    { ...SEQ, ...PERSON, ...VILLAGE, date: ['死亡日期', '死亡时间', '日期'], organ: ['来源', '机关'] },
    ['date'],
    ['date', 'organ'],
  ),
  mental: layout(
    {
      ...PERSON,
      organ: ['诊断机构'],
      diagnosedOn: ['诊断日期'],
      confirmedOn: ['选举委员会确认日期', '确认日期'],
      documentNo: ['确认文号', '文号'],
    },
    ['diagnosedOn', 'confirmedOn'],
    ['confirmedOn', 'documentNo'],
    ['confirmedOn'],
  ),
  away: layout(
    {
      ...SEQ,
      ...PERSON,
      ...VILLAGE,
      group: ['组'],
      awayPlace: ['外出地'],
      awayReason: ['外出原因'],
      phone: phone,
      contact: ['联系结果'],
      contactOn: ['联系日期'],
      intent: ['参选意向'],
      asked: ['是否主动要求登记', '主动要求登记'],
      certificateNo: ['选民资格证明文号', '资格证明文号'],
      remark: remark,
    },
    ['contactOn'],
    ['contact', 'contactOn', 'intent'],
    ['contactOn'],
  ),
} as const satisfies Readonly<Record<string, Layout>>

/** 外来人口: who lives here and is registered elsewhere (S2 27(5)). */
export const MIGRANTS: Layout = {
  headings: {
    ...SEQ,
    ...PERSON,
    sex: sex,
    ethnicity: ethnicity,
    birth: birth,
    origin: ['户籍所在地', '户籍地'],
    permit: ['居住证号', '居住证'],
    certificateNo: ['选民资格证明文号', '资格证明文号'],
    certificateOrgan: ['出具机关'],
    certificateDate: ['出具日期'],
    village: ['现居住村', '居住村', '村'],
    group: ['组'],
    address: ['现住址', '居住地址', '住址'],
    workplace: ['工作单位'],
    phone: phone,
    registeredHereLast: ['上届是否在本选区登记', '上届是否登记'],
    originNotified: ['已告知户籍地(日期)', '已告知户籍地', '告知户籍地日期'],
    remark: remark,
  },
  needed: ['name', 'idNumber', 'village'],
  expected: [
    'name',
    'sex',
    'birth',
    'idNumber',
    'permit',
    'certificateNo',
    'certificateOrgan',
    'certificateDate',
    'village',
    'group',
  ],
  dates: ['birth', 'certificateDate', 'originNotified'],
}

/** 委托书 received, a running list. */
export const PROXIES: Layout = {
  headings: {
    document: ['委托书编号', '编号'],
    contest: ['选区代码'],
    name: ['委托人', '委托人姓名'],
    idNumber: ['委托人身份号码', '委托人身份证号'],
    agent: ['受委托人', '受委托人姓名'],
    agentNumber: ['受委托人身份号码', '受委托人身份证号'],
    reason: ['委托原因'],
    means: ['委托方式'],
    receivedAt: ['收到时间'],
    consent: ['选举委员会意见'],
    approvedAt: ['同意时间'],
    remark: remark,
  },
  needed: ['document', 'name', 'idNumber', 'agent', 'agentNumber'],
  expected: ['reason', 'means', 'receivedAt', 'consent', 'approvedAt'],
  dates: [],
}

/** 候选人: who was proposed for which contest, by whom, what the departments answered, who is formal. */
export const CANDIDATES: Layout = {
  headings: {
    contest: ['选区代码'],
    contestName: ['选区名称'],
    level: ['层级'],
    seats: ['应选名额'],
    ...SEQ,
    ...PERSON,
    sex: sex,
    birth: birth,
    ethnicity: ethnicity,
    education: ['文化程度'],
    party: ['政治面貌'],
    post: ['工作单位及职务'],
    by: ['提名方式'],
    nominator: ['提名单位'],
    joint: ['联名人数'],
    declared: ['本人声明', '声明'],
    signed: ['书面署名', '联名署名'],
    formal: ['是否正式候选人', '正式候选人'],
  },
  needed: ['contest', 'name', 'idNumber'],
  expected: ['by', 'nominator', 'joint', 'formal'],
  dates: ['birth'],
}
