import type { Imported, Input } from '#contract/index.ts'
import { FILE_KINDS, type FileKind } from '#words/file-kinds.ts'
import type { Uploaded } from './useTables.ts'

/** A file that is to be taken in. `kind` null until it was looked at. */
export type Chosen = Uploaded & {
  readonly kind: FileKind | null
  readonly mapping: Readonly<Record<string, string>>
  readonly hidden: boolean
}

export const chosenOf = (uploaded: Uploaded): Chosen => ({ ...uploaded, kind: null, mapping: {}, hidden: false })

const order = (kind: FileKind | null): number => FILE_KINDS.indexOf(kind ?? 'household')

/** In the order in which they bear on each other: exports first, then the lists that speak of them. */
export const takingOf = (files: readonly Chosen[]): Input<'imports.take'>['files'] =>
  files
    .toSorted((a, b) => order(a.kind) - order(b.kind))
    .map(({ upload, kind, mapping, hidden }) => ({ upload, kind: kind ?? 'household', mapping: { ...mapping }, hidden }))

/** What is left after a batch was taken in: the files of which nothing was. */
export const leftOf = (files: readonly Chosen[], taken: Imported | null): readonly Chosen[] =>
  taken ? files.filter(({ name }) => taken.refused.some(({ file }) => file === name)) : files
