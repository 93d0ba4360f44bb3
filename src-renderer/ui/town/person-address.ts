import type { PersonKey } from '#contract/index.ts'
import { addressOf, goTo } from '../route.ts'

const PAGE = 'directory'

/** Whom an address of the directory names: by card, by the books' name, or by the row of a file. */
export function personIn(of: string): PersonKey | null {
  const [, is, rest = ''] = /^(card|person|row)~(.*)$/su.exec(of) ?? []
  if (is === 'card') return { voter: rest }
  if (is === 'person') {
    const [constituency = '', person = ''] = rest.split('~')
    return { constituency, person }
  }
  // A file may be called anything: what comes after its name is taken from the end.
  const [, file, sheet, row, part] = /^(.+)~([^~]*)~(\d+)~(\d*)$/su.exec(rest) ?? []
  if (file === undefined) return null
  return { file, row: Number(row), ...(sheet && { sheet }), ...(part && { part: Number(part) }) }
}

const written = (of: PersonKey): string =>
  'voter' in of
    ? `card~${of.voter}`
    : 'person' in of
      ? `person~${of.constituency}~${of.person}`
      : `row~${[of.file, of.sheet ?? '', of.row, of.part ?? ''].join('~')}`

/** The page of somebody in the directory. */
export const personAddress = (of: PersonKey): string => addressOf('office', PAGE, written(of))

export const goToPerson = (of: PersonKey | null): void => goTo('office', PAGE, of === null ? undefined : written(of))
