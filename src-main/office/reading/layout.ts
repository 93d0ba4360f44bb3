/** What a kind of file consists of: the fields we know, by our own names, and the headings that mean them, the usual one first. */
export type Layout = {
  readonly headings: Readonly<Record<string, readonly string[]>>
  /** Fields without which no row of the file says anything. */
  readonly needed: readonly string[]
  /** Fields a complete file has; what lacks is reported. */
  readonly expected: readonly string[]
  /** Fields that hold a day. */
  readonly dates: readonly string[]
  /** Days that decide what the row means: unreadable, the row waits. */
  readonly decisive?: readonly string[]
}

/** The usual heading of a field, for sentences. */
export const columnName = ({ headings }: Layout, field: string): string => headings[field]?.[0] ?? field
