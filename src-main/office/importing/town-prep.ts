import { prepOf } from '#ledger/books/book.ts'

/** Scope of what concerns the whole town and never leaves the office. */
export const TOWN_PREP = prepOf()
