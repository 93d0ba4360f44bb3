import type { Layout } from './layout.ts'

/** A household register export (常住人口), whatever the police station calls its columns (domain 6.3). */
export const HOUSEHOLD = {
  headings: {
    seq: ['序号', '编号', '顺序号'],
    household: ['户号', '户编号', '户编码', '户籍号'],
    head: ['户主', '户主姓名'],
    relation: ['与户主关系', '户主关系', '关系', '家庭关系', '与户主的关系'],
    name: ['姓名', '人员姓名'],
    formerName: ['曾用名'],
    sex: ['性别'],
    ethnicity: ['民族'],
    birth: ['出生日期', '出生年月日', '出生年月', '生日', '出生时间'],
    idNumber: ['公民身份号码', '身份证号', '身份证号码', '证件号码', '公民身份证号码', '身份证', '身份号码', '证件号'],
    address: ['户籍地址', '户籍地详址', '住址', '地址', '家庭住址', '详细住址', '户籍住址'],
    village: ['村(居)委会', '村居', '村', '所在村', '所属村', '村(社区)', '村委会', '社区'],
    group: ['组', '组别', '小组', '村民小组'],
    education: ['文化程度', '学历'],
    party: ['政治面貌', '党派'],
    phone: ['联系电话', '手机', '电话', '联系方式', '手机号码'],
    status: ['人户状态', '人员状态', '状态'],
    movedInOn: ['迁入日期', '迁入时间'],
    moveInReason: ['迁入原因'],
    movedOutOn: ['迁出日期', '迁出时间'],
    movedTo: ['迁往地', '迁往何地'],
    diedOn: ['死亡日期', '死亡时间'],
    remark: ['备注', '说明'],
  },
  needed: ['name', 'idNumber'],
  expected: ['household', 'head', 'relation', 'name', 'sex', 'birth', 'idNumber', 'address', 'village', 'group'],
  dates: ['birth', 'movedInOn', 'movedOutOn', 'diedOn'],
} as const satisfies Layout
