import type { FindingKind, ParamsOfKind } from '#rules/findings.ts'
import { seen } from '#words/unseen.ts'
import type { Record as TableRecord } from './records.ts'
import { within } from './within.ts'

/** A finding about one row, by the kinds of `docs/findings.md`. */
export type RowFinding = {
  readonly kind: FindingKind
  readonly field: string
  /** Whether the row waits for a person. */
  readonly blocking: boolean
  /** What the sentence of the finding names. */
  readonly params: Readonly<Record<string, string>>
}

/** What the sentences of a kind name beside the row, which the place of the finding tells; as texts, for the entry. */
export type RowParams<Kind extends FindingKind> = { readonly [Name in keyof Omit<ParamsOfKind<Kind>, 'row'>]: string }

export const found = <Kind extends FindingKind>(
  kind: Kind,
  field: string,
  params: RowParams<Kind>,
  blocking: 'waits' | 'noted' = 'waits',
): RowFinding => ({ kind, field, blocking: blocking === 'waits', params })

/** What was left out of a row because nobody sees it. */
export const unseenFindings = ({ unseen }: TableRecord): readonly RowFinding[] =>
  unseen.map(({ heading, text }) => found('unseen_sign', heading, { heading, value: seen(within(text, 100)) }, 'noted'))
