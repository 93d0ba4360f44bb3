/** A book's name taken apart: who writes it, and about what. */
type Book =
  | { readonly device: string; readonly kind: 'town'; readonly constituency?: undefined }
  | {
      readonly device: string
      readonly kind: 'constituency' | 'prep'
      /** `town` in the preparation of the whole town (status lists, candidates). */
      readonly constituency: string
    }

/** Takes a book's name apart. */
export function readBook(name: string): Book {
  // Asked for every entry, and most follow one of the same book.
  if (name !== lastRead.name) lastRead = { name, book: takenApart(name) }
  return lastRead.book
}

let lastRead = { name: '', book: takenApart('') }

function takenApart(name: string): Book {
  const [device = '', first = '', second] = name.split('/')
  if (first === 'town') return { device, kind: 'town' }
  if (second !== undefined) return { device, kind: 'prep', constituency: second }
  return { device, kind: 'constituency', constituency: first }
}
