import { pinyin } from 'pinyin-pro'
import type { Layout } from '../layout.ts'
import { plainHeading } from '../plain-heading.ts'

/** What a heading says its column is; `sure` below 1 where it only sounds like it. */
export type Hint = { readonly field: string; readonly sure: number }

const EXACT = 1
const PARENTHESIS = 0.7
const SOUNDS = 0.8
const INITIALS = 0.6

/** Somebody beside the person of the row: what stands under such a heading is not theirs. */
const ANOTHER = /父|母|配偶|监护|联系人|经办|登记人|填[表报]|录入|审核|介绍|担保|代办|负责|责任|干部|网格员|法人|紧急|原|曾用/u

/** Whether what stands under a heading is somebody else's than the person's of the row. */
export const speaksOfAnother = (heading: string): boolean => ANOTHER.test(plainHeading(heading))

const SOUND: readonly (readonly [field: string, sounds: RegExp])[] = [
  ['head', /户主(?!.*(身份|证|号|关系|电话|手机|性别|民族))|户长|^户名$|householder|^head$/iu],
  ['relation', /关系|称谓|^家庭(身份|角色)$|relation/iu],
  ['idNumber', /(身份|身分|公民).*(号|码|证|件)|证件?(号|编号|号码)$|^(证号|身份)$|idcard|idno|idnumber|identity|^id$|cardno/iu],
  ['name', /姓名|名字|^(人员|居民|村民|成员|社员|公民|选民|死者|亡者|逝者|对象|被告人|罪犯|人名)(姓?名|名字)?$|^(full)?name$/iu],
  ['sex', /性别|^男女$|^(sex|gender)$/iu],
  ['birth', /出生(?!地)|生日|诞辰|birth|^dob$/iu],
  ['ethnicity', /民族|族别|^族$|ethnic|nation/iu],
  [
    'household',
    /户(编)?(号|码)$|户口(簿|本|册)?(编)?(号|号码)$|家庭(编)?号|户籍(编)?号|^户$|^(household|family|hh)(no|id|number|code)?$/iu,
  ],
  ['phone', /电话|手机|联系方式|联系号码|移动号码|phone|mobile|^tel$/iu],
  ['address', /地址|住址|住所|住处|家庭住|户籍(所在)?地|居住地|详址|坐落|address/iu],
  [
    'group',
    /^(所[在属]|第|村民|居民|现?居?住?)*小?组(别|号|名|名称|序号)?$|村民小?组|居民小组|^.{0,3}(?<!党小|党|工作|领导|调查|班)组[别号名]?$|生产队|^队(别|名)?$|^(group|team)(no)?$/iu,
  ],
  [
    'village',
    /^(所[在属]|户籍|现?居住|行政|登记|驻)*(村|社区|村居|居委会?|村委会?)(民委员会|委会|名|名称|社区|\/?居委会|\(居\)|\(居\)委会|\(社区\)|\/?社区|居社区)*$|行政村|^(village|community)$/iu,
  ],
  ['education', /文化|学历|教育程度|education/iu],
  ['party', /政治面貌|党派|党团|party/iu],
  ['status', /^(人[员户]|户籍|户口|人口|当前|居住|在册|生存)*(状态|状况)$|^人户|^status$/iu],
  ['movedInOn', /(迁入|落户).*(日期|时间|年月)|^迁入日$/u],
  ['moveInReason', /迁入.*(原因|事由|类别)/u],
  ['movedOutOn', /(迁出|转出).*(日期|时间|年月)|^迁出日$/u],
  ['movedTo', /迁往|迁出(地|至|到|去向)|去向/u],
  ['diedOn', /(死亡|去世|亡故|身故|过世|病故|逝世).*(日期|时间|年月|日)|^(卒年|卒日)$/u],
  ['seq', /^(序号?|编?序|顺序号?|行号|no\.?|编号|#|seq)$/iu],
  ['remark', /备注|说明|附注|^注$|remark|notes?$/iu],
  // Lists.
  ['date', /(死亡|去世|亡故|身故|过世|病故|逝世|注销).*(日期|时间|年月|日)|^(卒年|卒日|日期|时间)$/u],
  ['attached', /(剥夺|附加|政治权利).*(是否|否|有无)?$|^是否/u],
  ['fromOn', /(起始?|开始|自|始)(日|日期|时间|年月)?$|起算/u],
  ['untilOn', /(终止?|截止|届满|期满|至|止|结束|到期)(日|日期|时间|年月)?$/u],
  ['term', /刑期|刑罚|判处/u],
  ['decidedOn', /(决定|批准|停止|作出|羁押).*(日期|时间|日)$|^(日期|时间)$/u],
  ['confirmedOn', /(确认|认定|委员会).*(日期|时间|日)$/u],
  ['diagnosedOn', /(诊断|鉴定|评估|确诊).*(日期|时间|日)$/u],
  ['documentNo', /文书|文号|判决书|裁定|决定书?号?|案号|书号|通知书/u],
  ['organ', /法院|机关|机构|医院|单位|来源|部门|出具|提供/u],
  ['matter', /事由|涉嫌|案由|罪名|原因/u],
  ['place', /场所|羁押地|看守所|地点/u],
  ['contact', /联系(结果|情况|状态|与否)|是否(已)?联系|联络/u],
  ['contactOn', /联系.*(日期|时间|日)$/u],
  ['awayPlace', /(外出|务工|去往|流出|现居|现住|目的).*(地|地点|地址|何地)$|去向/u],
  ['awayReason', /(外出|离开).*(原因|事由)|^事由$/u],
  ['intent', /意向|意愿|参选|如何参加|投票方式/u],
  ['asked', /主动|要求登记/u],
  ['certificateNo', /(选民)?资格证明.*(文?号|编号)?$|证明文?号/u],
  ['permit', /居住证|暂住证/u],
  ['certificateOrgan', /(出具|证明).*(机关|单位)/u],
  ['certificateDate', /(出具|证明).*(日期|时间)/u],
  ['origin', /户籍(所在)?地|原籍|籍贯|来自/u],
  ['workplace', /单位|务工|工作/u],
  ['registeredHereLast', /上(届|次|一届).*登记/u],
  ['card', /选民证/u],
  ['contest', /选区(代码|编号|号|编码)?$|^选区/u],
]

const AGENT = /受委?托|代理人|代投|受托|被委托/u

/** What a heading means to a layout, or nothing; `mapping` and exact headings are looked up by the caller's own way first. */
export function hinting(layout: Layout): (heading: string) => Hint | undefined {
  const exact = new Map(Object.entries(layout.headings).flatMap(([field, names]) => names.map((name) => [name, field] as const)))
  const initials = initialsOf(layout)
  const known = new Map<string, Hint | undefined>()
  const look = (plain: string): Hint | undefined => {
    const field = exact.get(plain)
    if (field !== undefined) return { field, sure: EXACT }
    const bare = plain.replace(/[(（].*[)）]$/u, '')
    const inner = exact.get(bare)
    if (inner !== undefined) return { field: inner, sure: PARENTHESIS }
    const agent = 'agent' in layout.headings && AGENT.test(plain)
    if (agent) return { field: /号|证件|身份|码/u.test(plain) ? 'agentNumber' : 'agent', sure: SOUNDS }
    for (const [sounding, sounds] of SOUND)
      if (sounding in layout.headings && sounds.test(plain) && !(ANOTHER.test(plain) && PERSONAL.has(sounding)))
        return { field: sounding, sure: SOUNDS }
    const short = /^[A-Za-z][A-Za-z0-9_]*$/u.test(plain) ? initials.get(plain.toUpperCase().replaceAll('_', '')) : undefined
    return short === undefined ? undefined : { field: short, sure: INITIALS }
  }
  return (heading) => {
    const plain = plainHeading(heading)
    if (plain === '' || plain.length > 40) return undefined
    if (!known.has(plain)) known.set(plain, look(plain))
    return known.get(plain)
  }
}

const PERSONAL = new Set(['name', 'idNumber', 'sex', 'birth', 'relation', 'phone', 'ethnicity', 'education', 'party'])

/** XM, CSRQ, YHZGX: the first letters of the syllables, as databases name their columns; only where they mean one field. */
function initialsOf({ headings }: Layout): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>()
  const pairs = [
    ...Object.entries(headings).flatMap(([field, names]) => names.map((name) => [field, name] as const)),
    ...MORE.filter(([field]) => field in headings),
  ]
  for (const [field, name] of pairs) {
    if (!/^\p{Script=Han}{2,}$/u.test(name)) continue
    const syllables = pinyin(name, { toneType: 'none', type: 'array' })
    for (const code of [syllables.map((each) => each[0]).join(''), syllables.join('')]) {
      const key = code.toUpperCase()
      found.set(key, found.has(key) && found.get(key) !== field ? undefined : field)
    }
  }
  return new Map([...found].flatMap(([code, field]) => (field === undefined ? [] : [[code, field] as const])))
}

/** What databases call a field, and no sheet does. */
const MORE: readonly (readonly [field: string, name: string])[] = [
  ['idNumber', '身份证号码'],
  ['idNumber', '身份证号'],
  ['idNumber', '公民身份号码'],
  ['idNumber', '公民身份证号'],
  ['idNumber', '证件号码'],
  ['head', '户主姓名'],
  ['relation', '与户主关系'],
  ['village', '村委会'],
  ['village', '村名'],
  ['village', '村居'],
  ['group', '村民小组'],
  ['group', '组别'],
  ['group', '组名'],
  ['address', '户籍地址'],
  ['address', '居住地址'],
  ['phone', '联系电话'],
  ['phone', '手机号码'],
]
