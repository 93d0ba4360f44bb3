import type { Row, TableDocument } from './document.ts'
import type { PrintError } from './print-error.ts'
import type { Written } from './partial-file.ts'

/** A printed file: sheets, lower hex SHA-256, length in bytes. */
export type Printed = Written & { readonly pages: number }

/** A document goes to the worker in pieces, so that no single message holds up the sender. */
export type ToWorker =
  | { readonly kind: 'begin'; readonly document: Omit<TableDocument, 'rows'> }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'print'; readonly path: string; readonly password?: string }

export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'printed'; readonly value: Printed }
  | { readonly kind: 'refused'; readonly error: PrintError }
