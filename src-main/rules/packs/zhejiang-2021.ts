import type { RulePack } from '../pack.ts'
import { deadlines } from './zhejiang-2021-calendar.ts'
import { checklist } from './zhejiang-2021-checklist.ts'
import { registers } from './zhejiang-2021-registers.ts'

const ourDefault = '法律未规定，本软件默认 (our default)'
const status = ['station', 'mobile', 'proxy'] as const

/** The Election Law (2020) with the Zhejiang rules (2021), as data. Plain JSON values only: the pack is hashed. */
export const zhejiang2021: RulePack = {
  id: 'zhejiang-2021',
  title: '选举法(2020)与浙江省县、乡两级人民代表大会代表选举实施细则(2021)',
  sources: {
    S1: '中华人民共和国全国人民代表大会和地方各级人民代表大会选举法 (2020-10-17)',
    S2: '浙江省县、乡两级人民代表大会代表选举实施细则 (2021-03-26)',
    S3: '全国人民代表大会常务委员会关于县级以下人民代表大会代表直接选举的若干规定 (1983-03-05)',
    S4: '上海市区、乡镇两级人民代表大会代表直接选举实施细则 (2021), 浙江未规定时参照',
    S5: '中华人民共和国地方各级人民代表大会和地方各级人民政府组织法 (2022-03-11)',
  },
  eligibility: {
    votingAge: { value: 18, article: 'S1 4' },
    cutoffInclusive: { value: true, article: 'S2 25', note: '含本日' },
  },
  registration: {
    groupSize: { value: 40, article: 'S2 24; S4 21', note: '一般' },
    deprivationEndsThatDayIncluded: { value: true, article: 'S1 4', note: '期满当日仍属剥夺期内' },
    evidence: {
      甲: { value: ['documentNo', 'organ', 'period'], article: 'S1 4, 27' },
      乙: { value: ['documentNo', 'organ', 'decidedOn'], article: 'S2 32; S3 四' },
      丙: { value: ['documentNo', 'confirmedOn'], article: 'S1 27(2); S2 28' },
      丁: { value: ['basis'], article: 'S1 27' },
      戊: { value: ['basis'], article: 'S1 27' },
      己: { value: ['basis'], article: 'S2 29' },
    },
    migrantNeeds: { value: ['permitNo', 'certificateNo', 'certificateOrgan', 'certificateDate'], article: 'S2 27(5)' },
    migrantNeedsAgain: { value: ['permitNo'], article: 'S2 27(5)', note: ourDefault },
    countyOnlyUnits: { value: ['中央单位', '省级单位', '市级单位'], article: 'S2 27(3)' },
    channels: {
      value: {
        自由: status,
        服刑未剥夺: status,
        社区矫正: ['station', 'mobile'],
        取保候审: ['station', 'mobile'],
        监视居住: ['proxy', 'mobile'],
        拘留: ['proxy', 'mobile'],
        羁押未停止: ['proxy', 'mobile'],
      },
      article: 'S2 30, 31, 44; S3 五',
    },
  },
  deadlines,
  seats: {
    least: { value: 1, article: 'S1 25' },
    most: { value: 3, article: 'S1 25' },
    councils: {
      县级: { value: { base: 140, per: 5000, most: 450, smallBelow: 50_000 }, article: 'S1 12' },
      乡级: { value: { base: 45, per: 1500, most: 160, smallBelow: 2000 }, article: 'S1 12' },
    },
  },
  nomination: {
    jointVoters: { value: 10, article: 'S1 30' },
    surplusLeast: { value: { of: 1, in: 3, bound: 'at least' }, article: 'S1 31' },
    surplusMost: { value: { of: 1, in: 1, bound: 'at least' }, article: 'S1 31' },
    byelectionEqual: { value: true, article: 'S1 57; S2 59' },
    order: { value: 'strokes', article: 'S2 35, 36' },
    orderAfterPreselection: { value: 'strokes', article: 'S2 36', note: 'S3 十: 按得票多少' },
    preselectionTurnout: { value: null, article: 'S1 32', note: '北京 41: 三分之一；浙江未规定' },
    nearKin: {
      value: ['夫', '妻', '父', '母', '子', '女', '兄', '弟', '姐', '妹', '同胞兄弟姊妹'],
      article: 'S1 43; S2 40',
    },
    widerKin: {
      value: ['祖父', '祖母', '外祖父', '外祖母', '孙子', '孙女', '岳父', '岳母', '公公', '婆婆', '儿媳', '女婿', '其他亲属'],
      article: 'S1 43',
      note: '释义: 也不宜',
    },
    oneVetoDecides: { value: true, article: 'domain 0', note: '联审: 任一部门可否决' },
  },
  voting: {
    identityDocuments: { value: ['身份证', '选民证'], article: 'S1 37' },
    places: { value: ['投票站', '选举大会', '流动票箱'], article: 'S1 38' },
    mobileReasons: {
      value: ['疾病', '残疾', '行动不便', '居住分散且交通不便', '羁押', '拘留', '监视居住', '社区矫正', '取保候审'],
      article: 'S1 38; S2 43, 44',
    },
    helpWritingReasons: { value: ['文盲', '残疾'], article: 'S1 40', note: '代写不是委托，不受三人限制' },
    onPaper: { value: ['title', 'constituency', 'seats', 'candidates', 'blanks', 'notes', 'seal', 'colour'], article: 'S1 40' },
    mobileStaff: { value: 2, article: 'S2 40' },
    mobileOverseers: { value: 2, article: 'S2 40' },
    overseers: { value: 2, article: 'domain 4', note: ourDefault },
    resultSigners: { value: ['主持人', '监票人', '计票人'], article: 'S1 43; S2 47; S4 43' },
    figureAtMost: { value: 1_000_000, article: 'domain 1.6', note: ourDefault },
    colours: {
      value: {
        县级: { zh: '黄色', en: 'yellow', shade: '#f5e3a8' },
        乡级: { zh: '红色', en: 'red', shade: '#f3cfd2' },
      },
      article: 'domain 1.4',
      note: ourDefault,
    },
    checklist,
  },
  proxies: {
    limit: { value: 3, article: 'S1 42' },
    limitCounts: { value: 'persons per election', article: 'S1 42', note: ourDefault },
    reasons: { value: ['外出', '病残', '羁押', '拘留', '监视居住'], article: 'S1 42; S2 43, 44' },
    means: { value: ['书面', '信函', '传真', '微信图片', '其他可查核的方式'], article: 'S1 42; S2 43' },
    sameContest: { value: 'error', article: 'S3 九', note: ourDefault },
    chains: { value: 'error', article: 'S1 42', note: ourDefault },
    candidateAsAgent: { value: 'warning', article: 'S1 42', note: ourDefault },
    approvedBefore: { value: 'poll opening', article: 'S1 42', note: ourDefault },
    carriesOver: { value: false, article: 'S1 42', note: ourDefault },
    formStatements: {
      value: [
        '此委托书由委托人填写，经选举委员会同意方能有效',
        '每一选民只能委托一人代为投票',
        '每一选民接受的委托不得超过三人',
        '受委托人必须按照委托人的意志代为投票',
      ],
      article: 'S1 42; S2 45',
    },
  },
  paper: {
    writeInWithoutMark: { value: 'ask', article: 'S1 41', note: '两种地方规定并存，不设默认' },
    writeInAfterAbstaining: { value: 'ask', article: 'S1 41', note: '有争议，不设默认' },
    writeInFromOutside: { value: 'ask', article: 'S1 41', note: '其他任何选民；不在册的交裁定' },
    blankReportedAs: { value: 'valid', article: 'S1 44', note: '仅影响报表归类' },
    forMarks: { value: ['○', '〇', 'O', 'o'], article: 'S1 41', note: '永嘉另许√；其他记号交监票人认定' },
    againstMarks: { value: ['×', '✕', '✗', 'X', 'x'], article: 'S1 41' },
    archivedUnused: { value: 3, article: 'domain 4', note: '剩余选票留3张存档' },
  },
  outcome: {
    quorum: { value: { of: 1, in: 2, bound: 'more than' }, article: 'S1 45' },
    majority: { value: { of: 1, in: 2, bound: 'more than' }, article: 'S1 45' },
    third: { value: { of: 1, in: 3, bound: 'at least' }, article: 'S1 45' },
    recall: { value: { of: 1, in: 2, bound: 'more than' }, article: 'S1 53' },
    participantsMayMeanPapers: { value: true, article: 'S1 45', note: '“参加投票的选民”口径: 两种算法不一致时不作决定' },
    separateForOneSeat: { value: 2, article: 'S1 45' },
    afterSeparate: { value: 'vacant', article: 'S2 49' },
    revoteTiesAgain: { value: 'refer', article: 'S1 45', note: ourDefault },
  },
  declaration: {
    by: { value: 'committee', article: 'S1 46' },
    seatVoidBy: { value: ['接受境外资助', '破坏选举'], article: 'S1 35, 58(3)' },
    archive: { value: ['选票', '文件', '表册', '印章'], article: 'S2 13, 14' },
  },
  congress: {
    present: { value: { of: 2, in: 3, bound: 'at least' }, article: 'S5 14' },
    majority: { value: { of: 1, in: 2, bound: 'more than' }, article: 'S5 25, 29' },
    jointDeputies: { value: 10, article: 'S5 26' },
    offices: [
      { id: 'chair', zh: '人大主席', en: 'chair', article: 'S5 18, 27', surplus: { least: 0, most: 1 }, fromDeputies: true },
      {
        id: 'vice-chair',
        zh: '人大副主席',
        en: 'vice-chair',
        article: 'S5 18, 27',
        surplus: { least: 1, most: 3 },
        fromDeputies: true,
      },
      { id: 'mayor', zh: '镇长', en: 'mayor', article: 'S5 27', surplus: { least: 0, most: 1 }, fromDeputies: false },
      {
        id: 'deputy-mayor',
        zh: '副镇长',
        en: 'deputy mayor',
        article: 'S5 27',
        surplus: { least: 1, most: 3 },
        fromDeputies: false,
      },
    ],
  },
  gates: [
    { gate: 1, name: '登记关', article: 'S1 27', persons: 1, roles: ['registrar', 'reviewer'] },
    { gate: 2, name: '审核关', article: 'S1 27; S2 28-32', persons: 2, roles: ['reviewer', 'committee'] },
    { gate: 3, name: '公布关', article: 'S1 28, 29; S2 33', persons: 1, roles: ['committee'] },
  ],
  balance: [
    { line: 'new18', zh: '新满十八周岁', sign: 1, article: 'S1 27' },
    { line: 'movedIn', zh: '迁入', sign: 1, article: 'S1 27' },
    { line: 'restored', zh: '恢复政治权利', sign: 1, article: 'S1 27' },
    { line: 'migrantNew', zh: '外来新登记', sign: 1, article: 'S2 27(5)' },
    { line: 'omittedLast', zh: '上届漏登补登', sign: 1, article: 'S1 27' },
    { line: 'readmitted', zh: '停止、暂不、精神障碍解除', sign: 1, article: 'S2 28, 29, 32' },
    { line: 'dead', zh: '死亡', sign: -1, article: 'S1 27' },
    { line: 'movedOut', zh: '迁出', sign: -1, article: 'S1 27' },
    { line: 'deprived', zh: '剥夺政治权利', sign: -1, article: 'S1 27' },
    { line: 'suspended', zh: '停止行使选举权利', sign: -1, article: 'S2 32' },
    { line: 'mental', zh: '精神障碍经确认', sign: -1, article: 'S2 28' },
    { line: 'notReached', zh: '暂时不予登记', sign: -1, article: 'S2 29' },
    { line: 'notFound', zh: '各来源均未见', sign: -1, article: 'S1 27' },
  ],
  registers,
  poster: { value: ['name', 'sex', 'group'], article: 'S1 28', note: '个人信息保护法 6: 最小范围' },
}
