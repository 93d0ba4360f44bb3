import { randomInt } from 'node:crypto'
import { localValue, setLocalValue, type Ledger } from '#ledger/open.ts'

/** None is taken for another when it is read from paper. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const GROUPS = 4

/**
 * What the copies on a stick open with, `ABCD-EFGH-JKMN-PQRS`: drawn once for this laptop, 79 bits, so that guessing by a PDF's quick test
 * leads nowhere, and to nothing else (docs/decisions/0019).
 */
export function paperCode(ledger: Ledger): string {
  const kept = localValue(ledger, 'paper-code')
  if (kept !== undefined) return kept
  const group = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  const code = Array.from({ length: GROUPS }, group).join('-')
  setLocalValue(ledger, 'paper-code', code)
  return code
}
