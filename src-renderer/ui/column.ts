import type { ReactNode } from 'react'
import type { Cell } from './save-table.ts'

export type Column<Row> = {
  readonly key: string
  readonly title: string
  /** What it is searched, sorted, printed and saved by. */
  readonly value: (row: Row) => Cell
  /** How it is shown; its value when absent. */
  readonly show?: (row: Row) => ReactNode
  /** Numbers stand at the right. */
  readonly end?: boolean
  readonly width?: string
  /** Holds buttons: neither sorted, printed nor saved. */
  readonly act?: true
}
