import { dirname, resolve, sep } from 'node:path'
import type { Context, Node } from './shapes.ts'

/**
 * What the pages of the screens stand on, from the ground up; those of one row are strangers to each other, and what lies in ui/ besides is
 * ui/ itself. Every other folder is a page, in office/ every folder of it, start/ those of a laptop before anybody can work at it, and pages are
 * strangers to each other.
 */
export const FOUNDATION: readonly (readonly string[])[] = [
  ['texts'],
  ['client'],
  ['ask'],
  ['ui'],
  ['ui/people'],
  ['ui/voters', 'ui/rounds', 'ui/readers', 'ui/election', 'ui/town'],
]
/** The folder whose folders are pages. */
const OFFICE = 'office'
/** Puts the pages together. */
const APP = 'app'

const rowOf = (piece: string): number => FOUNDATION.findIndex((row) => row.includes(piece))

/** The page or piece that a file of the screens belongs to, however deep it lies; `app` for those in none. */
function pieceOf(path: string): string | null {
  const [, inside] = /\/src-renderer\/(.+)$/.exec(path.split(sep).join('/')) ?? []
  if (inside === undefined) return null
  const [folder = APP, page = '', ...rest] = inside.split('/')
  if (page === '') return APP
  const piece = `${folder}/${page}`
  return (folder === OFFICE && rest.length > 0) || rowOf(piece) >= 0 ? piece : folder
}

/** Whether one may take from the other. */
function mayTake(from: string, to: string): boolean {
  if (from === to || from === APP) return true
  const [own, other] = [rowOf(from), rowOf(to)]
  return other >= 0 && (own < 0 || other < own)
}

/** A page takes from what lies below it, not from another page. */
export const pagesAlone = {
  create(context: Context) {
    const from = pieceOf(context.filename)
    const told = (node: Node & { readonly source?: { readonly value: unknown } | null }): void => {
      const to = node.source?.value
      if (from === null || typeof to !== 'string' || !to.startsWith('.')) return
      const piece = pieceOf(resolve(dirname(context.filename), to))
      if (piece !== null && !mayTake(from, piece))
        context.report({
          node,
          message: 'a page takes from what lies below it, not from another page: see docs/architecture.md',
        })
    }
    return {
      ImportDeclaration: told,
      ExportNamedDeclaration: told,
      ExportAllDeclaration: told,
      ImportExpression: told,
      TSImportType: told,
    }
  },
}
