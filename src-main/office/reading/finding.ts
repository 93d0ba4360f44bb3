import type { Finding, FindingKind, ParamsOfKind } from '#rules/findings.ts'
import type { layouts } from '#rules/findings/layouts.ts'
import type { reading } from '#rules/findings/reading.ts'
import { seen } from '#words/unseen.ts'
import type { Record as TableRecord } from './records.ts'
import { within } from './within.ts'

/** What whoever reads a file may tell by itself. */
type Facts = typeof reading & typeof layouts
type FactKind = Facts[keyof Facts]['kind']

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

/**
 * What a file says or lacks, before any law is asked: how it is spelled, what cannot be read, what it says twice in different ways.
 * Whatever the law makes of it is made in rules/, and stands here by `ruled` (`law/law-in-rules`).
 */
export const found = <Kind extends FactKind>(
  kind: Kind,
  field: string,
  params: RowParams<Kind>,
  blocking: 'waits' | 'noted' = 'waits',
): RowFinding => ({ kind, field, blocking: blocking === 'waits', params })

/** A finding of the law, at its column of the row. */
export const ruled = ({ kind, params }: Finding, field: string, blocking: 'waits' | 'noted'): RowFinding => ({
  kind,
  field,
  blocking: blocking === 'waits',
  params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
})

/** What was left out of a row because nobody sees it. */
export const unseenFindings = ({ unseen }: TableRecord): readonly RowFinding[] =>
  unseen.map(({ heading, text }) => found('unseen_sign', heading, { heading, value: seen(within(text, 100)) }, 'noted'))
