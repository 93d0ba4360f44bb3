import { withoutUnseen } from './unseen.ts'

/**
 * Between the parts of a name: U+00B7 is that of 民委发〔2016〕33号, exports and hands write the others, or none. ○ and * are none of them:
 * they stand for a character that somebody left out.
 */
export const SEPARATORS =
  /[\s\u00B7\u1427\u16EB\u2022\u2027\u2219\u22C5\u25AA\u25CF\u25E6\u26AB\u2981\u2B24\u2E30\u2E31\u2E33\u30FB\u318D\uA78F\uFF65.\uFE52\u3002\uFF61\-_\u2010-\u2015\u2212\uFE58\uFE63'‘’`´′"“”″\u02B9\u02BC]/gu
/** Full-width letters and digits, Roman numerals as one sign (Ⅹ), and the radicals of a character chart (⽅). */
const COMPATIBLE = /[\uFF01-\uFF5E\u2160-\u217F\u2F00-\u2FD5]/gu
/** Radicals that Unicode does not decompose and that pass for the character: U+2E80 to U+2EF3. */
const RADICALS: Readonly<Record<string, string>> = {
  '\u2E81': '厂',
  '\u2E8C': '小',
  '\u2E8D': '小',
  '\u2E9C': '日',
  '\u2E9D': '月',
  '\u2E9F': '母',
  '\u2EA0': '民',
  '\u2EA9': '王',
  '\u2EAB': '目',
  '\u2EAC': '示',
  '\u2EB6': '羊',
  '\u2EB7': '羊',
  '\u2EBC': '肉',
  '\u2EC1': '虎',
  '\u2EC4': '西',
  '\u2EC5': '见',
  '\u2EC6': '角',
  '\u2EC9': '贝',
  '\u2ECB': '车',
  '\u2ED1': '長',
  '\u2ED3': '长',
  '\u2ED4': '门',
  '\u2ED7': '雨',
  '\u2ED8': '青',
  '\u2ED9': '韦',
  '\u2EDA': '页',
  '\u2EDB': '风',
  '\u2EDC': '飞',
  '\u2EDD': '食',
  '\u2EE2': '马',
  '\u2EE3': '骨',
  '\u2EE4': '鬼',
  '\u2EE5': '鱼',
  '\u2EE6': '鸟',
  '\u2EE7': '卤',
  '\u2EE8': '麦',
  '\u2EE9': '黄',
  '\u2EEC': '齐',
  '\u2EEE': '齿',
  '\u2EEF': '竜',
  '\u2EF0': '龙',
  '\u2EF2': '亀',
  '\u2EF3': '龟',
}

const PLAIN = /^[\u4E00-\u9FFF]+$/u
/** Has neither width nor radicals nor signs that nobody sees. */
const ASCII = /^[\x20-\x7E]+$/

const character = (sign: string): string => RADICALS[sign] ?? sign

/**
 * A name, or what is typed to find one, for comparison only: spaces, separators, signs that nobody sees, width, case, radicals and
 * compatibility characters do not make two names. Never shown: a name stays as it was written.
 */
export function nameKey(name: string): string {
  if (PLAIN.test(name)) return name
  const plain = ASCII.test(name)
    ? name
    : withoutUnseen(name)
        .normalize('NFC')
        .replaceAll(COMPATIBLE, (sign) => sign.normalize('NFKC'))
        .replaceAll(/[\u2E80-\u2EF3]/gu, character)
  const key = plain.replaceAll(SEPARATORS, '').toLowerCase()
  // A name of separators alone is itself.
  return key === '' ? plain.trim() : key
}

export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b)

const strokes = new Intl.Collator('zh-u-co-stroke')

/** 以姓名笔划为序 (S2 35, 36): stroke order of two names, then code order so that the order is total. */
export const compareByStrokes = (a: string, b: string): number => strokes.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
