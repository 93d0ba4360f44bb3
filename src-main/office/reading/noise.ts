import { isNameLike } from './columns/cell-signs.ts'
import { countsColumns } from './columns/heading-rows.ts'
import { repeatsHeadings, type Headings } from './headings.ts'
import type { Layout } from './layout.ts'
import { plainHeading } from './plain-heading.ts'
import { EMPTY, type Cell } from './tables.ts'

/** What a row is that says nothing of a person of its own. */
export const NOISE = ['blank', 'title', 'heading', 'place', 'household', 'total', 'note'] as const
export type Noise = (typeof NOISE)[number]
const TOTAL = /^[(（]?(本[页组村户]|全[村组镇])?(合计|总计|小计|共计|累计|共\s*\d)/u
const NOTE =
  /^[(（]?(注|备注|说明|填表|制表|审核|填报|单位|截止|截至|复核|负责人|经办|联系电话|打印|制[:：]|第\s*\d+\s*页|共\s*\d+\s*页|[-—]\s*\d+\s*[-—]$)/u

/** What a row is that nobody's number stands in; undefined for one that says something of a person all the same. */
export function otherKind(
  line: readonly Cell[],
  filled: readonly Cell[],
  headings: Headings,
  layout: Layout,
  people: readonly ReadonlyMap<string, number>[],
  isAbove: boolean,
): Noise | undefined {
  if (isAbove) return 'title'
  if (repeatsHeadings(line, headings, layout) || saysHeadings(line, filled, headings) || countsColumns(filled)) return 'heading'
  const first = filled[0]!.text.trim()
  const named = people.some((fields) => layout.needed.some((field) => (line[fields.get(field) ?? -1] ?? EMPTY).kind !== 'empty'))
  const hasName = people.some((fields) => isNameLike((line[fields.get('name') ?? -1] ?? EMPTY).text))
  if (TOTAL.test(first)) return !hasName || filled.length === 1 ? 'total' : undefined
  if (NOTE.test(first)) return !named || filled.length === 1 || (!hasName && filled.length <= 2) ? 'note' : undefined
  // A title where no headings are, or a remark under the names.
  if (filled.length === 1 && first.length > 5 && !isNameLike(first)) return 'note'
  if (named || filled.length > 2) return undefined
  return filled.some(({ text }) => isNameLike(text)) && filled.length === 1 ? undefined : 'note'
}

/** Most of the row is what stands over its columns. */
function saysHeadings(line: readonly Cell[], filled: readonly Cell[], { names }: Headings): boolean {
  if (!names || filled.length < 2) return false
  const same = line.filter(({ text, kind }, column) => kind !== 'empty' && plainHeading(text) === plainHeading(names(column)))
  return same.length >= 2 && same.length >= filled.length * 0.6
}
