import { HEAD } from '#words/patterns.ts'
/** One member of a household, as the register has them: what they are to the head, and their sex. */
export type HouseholdMember = { readonly relation: string; readonly sex: string }

type Place = 'head' | 'spouse' | 'parent' | 'child' | 'sibling' | 'child-in-law' | 'grandchild' | 'parent-in-law' | 'grandparent'

const PLACES: readonly (readonly [RegExp, Place])[] = [
  [HEAD, 'head'],
  [/^(妻|夫|配偶|妻子|丈夫)$/u, 'spouse'],
  [/^(儿媳|女婿|媳妇)$/u, 'child-in-law'],
  [/^(孙子?|孙女|外孙子?|外孙女|孙子女)$/u, 'grandchild'],
  [/^(岳父|岳母|公公|婆婆|公|婆)$/u, 'parent-in-law'],
  [/^(祖父|祖母|爷爷|奶奶|外祖父|外祖母)$/u, 'grandparent'],
  [/^(父亲?|母亲?)$/u, 'parent'],
  [/^([长次三四五六]?[子女]|儿子|女儿|独生[子女])$/u, 'child'],
  [/^(兄|弟|姐|妹|哥哥?|弟弟|姐姐|妹妹|兄弟|姐妹)$/u, 'sibling'],
]

const placeOf = ({ relation }: HouseholdMember): Place | undefined => PLACES.find(([words]) => words.test(relation))?.[1]

/**
 * What `kin` is to `person`, two members of one household, from what each is to its head (S1 43; S2 40): one of the pack's words for near
 * or wider kin, or undefined where the register does not say. A sister of the head is not known to be the aunt of another's child.
 */
export function kinInHousehold(person: HouseholdMember, kin: HouseholdMember): string | undefined {
  const [a, b] = [placeOf(person), placeOf(kin)]
  if (a === undefined || b === undefined) return undefined
  const woman = kin.sex === '女'
  const word = WORDS[`${a} ${b}`]
  return word && (woman ? word[1] : word[0])
}

type Words = readonly [man: string, woman: string]
const SPOUSE: Words = ['夫', '妻']
const PARENT: Words = ['父', '母']
const CHILD: Words = ['子', '女']
const SIBLING: Words = ['同胞兄弟姊妹', '同胞兄弟姊妹']
const OTHER: Words = ['其他亲属', '其他亲属']

/** `person kin` → what the kin is. A child and a child-in-law of the head may be a couple, or not: such pairs are missing on purpose. */
const WORDS: Readonly<Record<string, Words>> = {
  'head spouse': SPOUSE,
  'spouse head': SPOUSE,
  'head parent': PARENT,
  'child head': PARENT,
  'child spouse': PARENT,
  'sibling parent': PARENT,
  'head child': CHILD,
  'spouse child': CHILD,
  'parent head': CHILD,
  'parent sibling': CHILD,
  'head sibling': SIBLING,
  'sibling head': SIBLING,
  'sibling sibling': SIBLING,
  'child child': SIBLING,
  'parent parent': SPOUSE,
  'head child-in-law': ['女婿', '儿媳'],
  'spouse child-in-law': ['女婿', '儿媳'],
  'child-in-law head': ['公公', '婆婆'],
  'child-in-law spouse': ['公公', '婆婆'],
  'head parent-in-law': ['岳父', '岳母'],
  'parent-in-law head': ['女婿', '儿媳'],
  'head grandchild': ['孙子', '孙女'],
  'spouse grandchild': ['孙子', '孙女'],
  'grandchild head': ['祖父', '祖母'],
  'grandchild spouse': ['祖父', '祖母'],
  'head grandparent': ['祖父', '祖母'],
  'grandparent head': ['孙子', '孙女'],
  'spouse parent': OTHER,
  'parent spouse': ['女婿', '儿媳'],
  'parent child': ['孙子', '孙女'],
  'child parent': ['祖父', '祖母'],
  'child sibling': OTHER,
  'sibling child': OTHER,
  'spouse sibling': OTHER,
  'sibling spouse': OTHER,
}
