import { isHead } from './columns/relations.ts'
import type { Headings } from './headings.ts'
import type { Household } from './household-line.ts'
import type { Layout } from './layout.ts'
import type { Cell } from './tables.ts'

type Heads = {
  readonly of: (own: (field: string) => Cell, part: number) => Household
  readonly reset: () => void
}

/** Who is the head of a row's household where no column says it: whoever is 户主 before it, of the same number or address. */
export function headsOf({ fields, members }: Headings, { headings }: Layout): Heads {
  const none: Heads = { of: () => ({}), reset: () => undefined }
  if (!('head' in headings) || !('relation' in headings)) return none
  const inRow = members !== undefined && members.length > 0
  if (!inRow && (!fields.has('relation') || fields.has('head'))) return none
  const HEAD: Cell = { text: '户主', kind: 'text' }
  let head: { readonly name: Cell; readonly household: string; readonly address: string } | undefined
  return {
    reset: () => {
      head = undefined
    },
    of: (own, part) => {
      const first = inRow && part === 0
      const isFirst = first
        ? !fields.has('relation') && members.some((each) => each.has('relation'))
        : isHead(own('relation').text)
      const [household, address] = [own('household').text, own('address').text]
      if (first) head = undefined
      if (isFirst || (first && isHead(own('relation').text))) head = { name: own('name'), household, address }
      const same =
        head &&
        (inRow ||
          ((household === '' || household === head.household) &&
            (household !== '' || address === '' || address === head.address)))
      return { ...(same && { head: head!.name }), ...(isFirst && first && { relation: HEAD }) }
    },
  }
}
