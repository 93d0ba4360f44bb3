import type { RegisterColumn, RegisterDefinition } from '../pack.ts'

const seq: RegisterColumn = { key: 'seq', label: '序号', width: 9, align: 'right' }

const common: readonly RegisterColumn[] = [
  seq,
  { key: 'card', label: '选民证号', width: 20 },
  { key: 'name', label: '姓名', width: 20 },
  { key: 'sex', label: '性别', width: 8, align: 'center' },
  { key: 'ethnicity', label: '民族', width: 11, align: 'center' },
  { key: 'birth', label: '出生日期', width: 19, align: 'center' },
  { key: 'idNumber', label: '公民身份号码', width: 34 },
  { key: 'address', label: '户籍地址(村/组/门牌)', width: 44 },
  { key: 'household', label: '户号', width: 16 },
  { key: 'relation', label: '与户主关系', width: 13, align: 'center' },
  { key: 'group', label: '选民小组', width: 14, align: 'center' },
  { key: 'levels', label: '参加层级(县/乡)', width: 14, align: 'center' },
  { key: 'phone', label: '联系电话', width: 23 },
  { key: 'registeredLast', label: '上届是否登记', width: 13, align: 'center' },
]

const note: RegisterColumn = { key: 'note', label: '备注', width: 18 }

const columnsWith = (own: readonly RegisterColumn[]): readonly RegisterColumn[] => [...common, ...own, note]

/** The four registers (四册) of domain 3: a partition of everyone handled, each person in exactly one. */
export const registers: readonly RegisterDefinition[] = [
  {
    register: 1,
    name: '册一',
    title: '选民登记册',
    onRoll: true,
    article: 'S1 27',
    columns: columnsWith([
      { key: 'category', label: '登记类别', width: 17, align: 'center' },
      { key: 'registeredOn', label: '登记日期', width: 19, align: 'center' },
      { key: 'registrar', label: '登记员', width: 16 },
      { key: 'receipt', label: '投票日签领(乡级票/县级票)', width: 28 },
    ]),
    public: ['name', 'sex', 'group'],
  },
  {
    register: 2,
    name: '册二',
    title: '外出(人户分离)选民登记册',
    onRoll: true,
    article: 'S1 42; S2 43',
    columns: columnsWith([
      { key: 'awayPlace', label: '外出地', width: 20 },
      { key: 'awayReason', label: '外出原因', width: 13, align: 'center' },
      { key: 'contact', label: '联系方式及结果', width: 24 },
      { key: 'intent', label: '参选意向', width: 15, align: 'center' },
      { key: 'proxyNo', label: '委托书编号', width: 17 },
      { key: 'agent', label: '受委托人', width: 16 },
      { key: 'certificateIssued', label: '是否已开选民资格证明', width: 15, align: 'center' },
    ]),
    public: ['name', 'sex', 'group'],
  },
  {
    register: 3,
    name: '册三',
    title: '外来(流入)选民登记册',
    onRoll: true,
    article: 'S2 27(5)',
    columns: columnsWith([
      { key: 'origin', label: '户籍所在地', width: 26 },
      { key: 'permit', label: '居住证号', width: 26 },
      { key: 'residence', label: '现居住地/工作单位', width: 30 },
      { key: 'certificateNo', label: '选民资格证明文号', width: 24 },
      { key: 'certificateOrgan', label: '出具机关', width: 24 },
      { key: 'certificateDate', label: '出具日期', width: 19, align: 'center' },
      { key: 'registeredHereLast', label: '上届是否在本选区登记', width: 14, align: 'center' },
      { key: 'originNotified', label: '已告知户籍地(日期)', width: 19, align: 'center' },
    ]),
    public: ['name', 'sex', 'group'],
  },
  {
    register: 4,
    name: '册四',
    title: '不列入选民名单人员登记册',
    onRoll: false,
    article: 'S1 27; S2 28-32',
    columns: columnsWith([
      { key: 'section', label: '类别(甲–己)', width: 11, align: 'center' },
      { key: 'basis', label: '依据', width: 22 },
      { key: 'documentNo', label: '文号', width: 26 },
      { key: 'organ', label: '机关', width: 24 },
      { key: 'period', label: '起止日期', width: 22 },
      { key: 'confirmedOn', label: '选举委员会确认日期', width: 19, align: 'center' },
      { key: 'restoredOn', label: '期满恢复日', width: 19, align: 'center' },
      { key: 'handledBy', label: '经办人', width: 15 },
    ]),
    public: [],
  },
]
