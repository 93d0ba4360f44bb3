import { ID_NUMBER, narrow } from '#words/patterns.ts'
import type { Sex } from '#words/fields.ts'
import { dateOf } from '../dates.ts'
import type { PlainDate } from '../dates.ts'

type IdRepair = 'full-width' | 'spaces' | 'apostrophe' | 'lower-case-x' | 'fifteen-digits'
type IdFault = 'id_missing' | 'id_scientific' | 'id_length' | 'id_characters' | 'id_check_digit' | 'id_date' | 'feb29_common_year'

export type IdReading =
  | {
      readonly ok: true
      readonly id: string
      readonly birth: PlainDate
      readonly sex: Sex
      readonly repairs: readonly IdRepair[]
    }
  | { readonly ok: false; readonly kind: IdFault }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

/** The check digit of GB 11643-1999 over the first 17 digits. */
export function checkDigit(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return checks[sum % 11] ?? ''
}

/**
 * Reads a 公民身份号码 (GB 11643-1999) as it stands in a file. Harmless spelling is repaired and named in `repairs`; a
 * 15-digit number is upgraded (19 and a check digit) and named too, because a person has to confirm it. Digits that a
 * spreadsheet lost are never invented: pass `cell: 'number'` for a numeric cell, which is refused whatever it shows.
 */
export function readIdNumber(raw: string, cell: 'text' | 'number' = 'text'): IdReading {
  const { text, repairs } = clean(raw)
  if (text === '') return { ok: false, kind: 'id_missing' }
  if (isScientific(text)) return { ok: false, kind: 'id_scientific' }
  if (cell === 'number' && text.length !== 15) return { ok: false, kind: text.length > 15 ? 'id_scientific' : 'id_length' }
  if (text.length === 15 && /^\d{15}$/.test(text)) {
    const first17 = `${text.slice(0, 6)}19${text.slice(6)}`
    return read(first17 + checkDigit(first17), [...repairs, 'fifteen-digits'])
  }
  if (text.length !== 18) return { ok: false, kind: 'id_length' }
  if (!ID_NUMBER.test(text)) return { ok: false, kind: 'id_characters' }
  if (checkDigit(text) !== text[17]) return { ok: false, kind: 'id_check_digit' }
  return read(text, repairs)
}

/** True when two numbers agree in all but the check digit: the same person, to be confirmed. */
export const differsInCheckDigitOnly = (a: string, b: string): boolean =>
  a !== b && a.length === 18 && b.length === 18 && a.slice(0, 17) === b.slice(0, 17)

function read(id: string, repairs: readonly IdRepair[]): IdReading {
  const birth = dateOf(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)))
  if (birth === null) return { ok: false, kind: id.slice(10, 14) === '0229' ? 'feb29_common_year' : 'id_date' }
  return { ok: true, id, birth, sex: Number(id[16]) % 2 === 1 ? '男' : '女', repairs }
}

function isScientific(text: string): boolean {
  return /^\d(\.\d+)?E\+?\d+$/.test(text)
}

function clean(raw: string): { readonly text: string; readonly repairs: IdRepair[] } {
  const repairs: IdRepair[] = []
  const step = (repair: IdRepair, text: string, next: string): string => {
    if (next !== text && !repairs.includes(repair)) repairs.push(repair)
    return next
  }
  let text = step('full-width', raw, narrow(raw))
  text = step('spaces', text, text.replace(/[\s\u200B-\u200D\u2060\uFEFF]/gu, ''))
  text = step('apostrophe', text, text.replace(/^['‘’`]+/u, ''))
  text = step('lower-case-x', text, text.replace(/x$/u, 'X'))
  return { text: text.replace(/e(?=[+\d])/u, 'E'), repairs }
}
