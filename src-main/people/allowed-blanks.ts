import { namesOf } from '#counting/called-people.ts'
import type { Ledger } from '#ledger/open.ts'
import type { TableDocument } from '#print/document.ts'
import type { Actor } from '#words/acting.ts'
import { codePointName } from '#words/unseen.ts'

/** Characters that two people leave to the hand, by code point (`U+30000`), with who they are; as long as the ledger is open. */
const allowed = new WeakMap<Ledger, Map<string, Actor>>()

/** Two people let sheets be printed with a marked blank in the place of these characters, which no font has. */
export function allowBlanks(ledger: Ledger, actor: Actor, codePoints: readonly string[]): void {
  const known = allowed.get(ledger) ?? new Map<string, Actor>()
  for (const codePoint of codePoints) known.set(codePoint, actor)
  allowed.set(ledger, known)
}

/** Of a document the characters that are left to the hand, and who let them be, by their names on the staff of `scope`: the print states it. */
export function blanksLeft(
  ledger: Ledger,
  scope: string,
  { rows }: Pick<TableDocument, 'rows'>,
): { readonly blanks: readonly string[]; readonly params: Readonly<Record<string, string>> } {
  const known = allowed.get(ledger)
  if (!known) return { blanks: [], params: {} }
  const found = new Set<string>()
  for (const row of rows)
    for (const text of Object.values(row))
      for (const sign of text) {
        const name = codePointName(sign.codePointAt(0)!)
        if (known.has(name)) found.add(name)
      }
  if (found.size === 0) return { blanks: [], params: {} }
  const who = new Set([...found].flatMap((each) => namesOf(ledger, scope, known.get(each)!)))
  return { blanks: [...found], params: { blanks: [...found].join('、'), allowedBy: [...who].join('、') } }
}
