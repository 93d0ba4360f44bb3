import type { Cell } from './tables.ts'

/** What a line above a household says of all its members. */
export type Household = Readonly<{ [field: string]: Cell }>

const LABELS: Readonly<{ [label: string]: string }> = {
  户主: 'head',
  户主姓名: 'head',
  户长: 'head',
  户号: 'household',
  户编号: 'household',
  户口簿号: 'household',
  户籍号: 'household',
  家庭编号: 'household',
  住址: 'address',
  地址: 'address',
  户籍地址: 'address',
  家庭住址: 'address',
  居住地址: 'address',
  村: 'village',
  村别: 'village',
  行政村: 'village',
  所属村: 'village',
  社区: 'village',
  组: 'group',
  组别: 'group',
  村民小组: 'group',
  电话: 'phone',
  联系电话: 'phone',
  手机: 'phone',
}
const LABELLED = /([\p{Script=Han}]{1,6})\s*[:：]\s*([^:：\s][^:：]*?)(?=\s+\p{Script=Han}{1,6}\s*[:：]|$)/gu
/** What heads the columns of the members says nothing of a household. */
const OF_MEMBERS = /^(序号?|姓\s*名|性\s*别|民\s*族|备\s*注|.*(身份|证件|关系|称谓|出生).*)$/u
const LABEL = /^([\p{Script=Han}\s]{1,8})[:：]?$/u

const fieldOf = (label: string): string | undefined => LABELS[label.replaceAll(/\s/gu, '')]

/**
 * `户主:金樟毛  户号:1001001  住址:青溪镇双源村1组1号`, a line of its own above the members, in one cell or in several, label and value
 * together or side by side. Undefined for any other line.
 */
export function householdLine(filled: readonly Cell[]): Household | undefined {
  if (filled.some(({ text }) => OF_MEMBERS.test(text.trim()))) return undefined
  const said = new Map<string, Cell>()
  for (let i = 0; i < filled.length; i++) {
    const text = filled[i]!.text.trim()
    const inside = [...text.matchAll(LABELLED)]
    const known = inside.flatMap(([, label, value]) => (fieldOf(label!) ? [[fieldOf(label!)!, value!.trim()] as const] : []))
    if (known.length > 0) for (const [field, value] of known) said.set(field, { text: value, kind: 'text' })
    else {
      const field = fieldOf(LABEL.exec(text)?.[1] ?? '')
      const next = filled[i + 1]
      if (field !== undefined && next && !/[:：]/u.test(next.text) && fieldOf(next.text) === undefined) {
        said.set(field, next)
        i++
      } else if (field === undefined && inside.length === 0) return undefined
    }
  }
  return said.has('head') || said.has('household') ? Object.fromEntries(said) : undefined
}
