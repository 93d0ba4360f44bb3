import { NUMBER } from '../place-words.ts'
import { readIdNumber } from '#rules/roll/id-number.ts'
import { hasSurname } from './surnames.ts'
import { isRelationWord } from './relations.ts'
import { readDate, readName, readSex } from '../values.ts'
import type { Cell } from '../tables.ts'

// What the text of one cell could be, whatever stands above it.

const WHOLE_NUMBER = /^\W{0,3}\d(?:[\s-]?\d){13,16}[\s-]?[\dXx]\W{0,2}$/u

/** Made to be an ID number, right or wrong: 15 or 18 digits, or such a number a spreadsheet has rounded. */
export const isNumberLike = ({ text, kind }: Cell): boolean => {
  if (text.length < 11 || text.length > 40) return false
  if (kind === 'number') return Number(text) > 1e13
  return WHOLE_NUMBER.test(text) || /^\d(\.\d+)?[eE]\+?1[67]$/u.test(text.trim()) || readIdNumber(text).ok
}

export const isIdNumber = ({ text, kind }: Cell): boolean =>
  text.length >= 15 && text.length <= 40 && kind !== 'number' && readIdNumber(text).ok

/** 张三, 欧阳娜娜, 阿依古丽·买买提: two to four Han characters under a family name, or several words with dots between. */
export function isNameLike(text: string): boolean {
  const name = readName(text)
  if (name.length < 2 || name.length > 30) return false
  if (/^[\p{Script=Han}\p{Co}]+(·[\p{Script=Han}\p{Co}]+)+$/u.test(name)) return true
  return /^[\p{Script=Han}\p{Co}?？□]{2,5}$/u.test(name) && hasSurname(name) && !NO_NAME.test(name) && !isRelationWord(name)
}

const NO_NAME =
  /[村组区镇县省市族局院校厂所队]$|(姓名|名字|名称)$|^(居民|农业|非农|群众|党员|团员|小学|初中|高中|大学|大专|中专|本科|文盲|未婚|已婚|丧偶|离婚|在户|死亡|迁出|迁入|正常|农民|务工|学生|无业|退休|其他|其它|外出|在家|合计|小计|总计|姓名|户主|性别|同意|书面|病残|电话|联系|汉族)/u

export const isSexWord = (text: string): boolean => readSex(text) !== undefined
export const isDateLike = (cell: Cell): boolean => cell.text.length >= 6 && cell.text.length <= 40 && readDate(cell).ok

export const isPhoneLike = (text: string): boolean => /^\s*(1\d{10}|0\d{2,3}-?\d{7,8})\s*$/u.test(text)

const PEOPLES = new Set(
  '汉壮回满维吾尔苗彝土家藏蒙古侗布依瑶白朝鲜哈尼黎萨克傣畲傈僳东乡仡佬拉祜佤水纳西羌仫锡伯柯尔孜景颇达斡撒布朗毛南塔吉克普米阿昌怒鄂温克京基诺德昂保安俄罗斯裕固乌孜别克门巴鄂伦春独龙赫哲高山珞巴塔塔尔族',
)
export const isPeopleLike = (text: string): boolean =>
  /^\p{Script=Han}{1,5}$/u.test(text) &&
  (text.endsWith('族') || text.length <= 3) &&
  Array.from(text).every((c) => PEOPLES.has(c))

export const isVillageLike = (text: string): boolean =>
  /^\p{Script=Han}{1,8}(村|社区|居委会|村委会|村民委员会|居民委员会)$/u.test(text.trim())

export const isGroupLike = (text: string): boolean =>
  new RegExp(`^\\s*第?${NUMBER}\\s*(?:村民|居民)?小?[组队]\\s*$`, 'u').test(text) ||
  /^\p{Script=Han}{1,6}(?:村民)?小?组$/u.test(text.trim())
export const isSmallNumber = (text: string): boolean => /^\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*$/u.test(text)

/** 东坞村3组: nothing but village and group. */
export const isVillageAndGroup = (text: string): boolean =>
  new RegExp(`^\\s*\\p{Script=Han}{1,12}(村|社区|居委会|村委会)\\s*第?${NUMBER}\\s*(?:村民|居民)?小?[组队]\\s*$`, 'u').test(text)

export const isAddressLike = (text: string): boolean =>
  text.length >= 5 && /[村路街巷弄镇乡区道组].*\d|\d+(号|幢|室|弄)/u.test(text) && /\p{Script=Han}{2}/u.test(text)
