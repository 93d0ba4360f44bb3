/** What a form can have of an election, a constituency or a person: what it is, and for how many characters there is room where it is not known; a day has its own. */
export const FORM_SLOTS = {
  number: { room: 4, zh: '公告编号', en: 'Number of the notice' },
  election: { room: 16, zh: '选举名称', en: 'Name of the election' },
  term: { room: 12, zh: '届次', en: 'Term of the congress' },
  town: { room: 6, zh: '乡镇', en: 'Township' },
  county: { room: 6, zh: '县', en: 'County' },
  committee: { room: 8, zh: '选举委员会', en: 'Election committee' },
  telephone: { room: 8, zh: '选举委员会电话', en: 'Committee’s telephone' },
  day: { room: 'day', zh: '选举日', en: 'Election day' },
  hours: { room: 8, zh: '投票时间', en: 'Polling hours' },
  address: { room: 14, zh: '投票站地点', en: 'Address of the station' },
  stationTelephone: { room: 8, zh: '投票站电话', en: 'Telephone of the station' },
  publishBy: { room: 'day', zh: '名单公布的最后一天', en: 'Last day for the voter list' },
  registerFrom: { room: 'day', zh: '登记开始的日子', en: 'First day of registration' },
  registerUntil: { room: 'day', zh: '登记结束的日子', en: 'Last day of registration' },
  lateUntil: { room: 'day', zh: '主动要求登记的最后一天', en: 'Last day for late contact' },
  returnBy: { room: 'day', zh: '委托书寄回的最后一天', en: 'Last day to send the authorisation' },
  bornBy: { room: 'day', zh: '年满十八周岁的生日', en: 'Last birthday that makes a voter' },
  objectionDays: { room: 3, zh: '申诉的天数', en: 'Days for objections' },
  mostPrincipals: { room: 3, zh: '最多接受几人委托', en: 'Most principals of an agent' },
  on: { room: 'day', zh: '落款日期', en: 'Date at the foot' },
  constituency: { room: 8, zh: '选区', en: 'Constituency' },
  voters: { room: 4, zh: '选民人数', en: 'Voters' },
  name: { room: 6, zh: '姓名', en: 'Name' },
  card: { room: 8, zh: '选民证号', en: 'Voter card number' },
  agent: { room: 6, zh: '受委托人', en: 'Agent' },
  agentCard: { room: 8, zh: '受委托人的选民证号', en: 'Agent’s card number' },
  reason: { room: 4, zh: '委托原因', en: 'Reason' },
  means: { room: 6, zh: '委托方式', en: 'Means' },
  document: { room: 8, zh: '委托书编号', en: 'Number of the authorisation' },
  contest: { room: 12, zh: '选举', en: 'Contest' },
  level: { room: 2, zh: '哪一级', en: 'Whose congress' },
  seats: { room: 2, zh: '应选名额', en: 'Seats' },
  participants: { room: 4, zh: '投票人数', en: 'Participants' },
  valid: { room: 4, zh: '有效票', en: 'Valid papers' },
  declaredOn: { room: 'day', zh: '公布当选的日期', en: 'Day of the declaration' },
} as const

export type FormSlot = keyof typeof FORM_SLOTS

export const isFormSlot = (name: string): name is FormSlot => Object.hasOwn(FORM_SLOTS, name)

/** What no entry says and somebody types before it is printed: on lines, and as days. */
export const TYPED_LINES = ['number', 'term', 'telephone'] as const
export const TYPED_DAYS = ['on', 'registerFrom', 'registerUntil', 'returnBy'] as const
export type TypedSlot = (typeof TYPED_LINES)[number] | (typeof TYPED_DAYS)[number]

const TYPED: ReadonlySet<string> = new Set([...TYPED_LINES, ...TYPED_DAYS])
export const isTypedSlot = (name: string): name is TypedSlot => TYPED.has(name)
