import { readBook } from '#words/books.ts'

export { readBook } from '#words/books.ts'

/** What a device's book is about, as `append` takes it: `town`, a constituency's code, or what `prepOf` answers. */
export type Scope = string

/** The scope of a constituency's preparation, which never leaves the office; of the whole town's where none is named. */
export const prepOf = (constituency = 'town'): Scope => `prep/${constituency}`

/** The name of a device's book. */
export const bookOf = (device: string, scope: Scope): string => `${device}/${scope}`

/** Whether a book is a constituency's own (published roll, authorisations, the day): not its preparation. */
export function isOf(name: string, constituency: string): boolean {
  const book = readBook(name)
  return book.kind === 'constituency' && book.constituency === constituency
}

/** Whether a book is a constituency's preparation. */
export const isPrepOf = (name: string, constituency: string): boolean => preparedIn(name) === constituency

/** The constituency a book prepares, or undefined for a book of another kind. */
export function preparedIn(name: string): string | undefined {
  const book = readBook(name)
  return book.kind === 'prep' ? book.constituency : undefined
}

export const isWrittenBy = (name: string, device: string): boolean => readBook(name).device === device

/** The scope of a book, for whoever goes on in a book of their own. */
export function scopeOf(name: string): Scope {
  const book = readBook(name)
  return book.kind === 'town' ? 'town' : book.kind === 'prep' ? prepOf(book.constituency) : book.constituency
}
