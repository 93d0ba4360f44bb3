import { checkDigit } from '#rules/roll/id-number.ts'
import type { Sex } from './names.ts'
import type { Random } from '../random.ts'
import type { DayNumber } from './calendar.ts'
import { dateOf } from './calendar.ts'

/** Where someone's number was first given: area codes that GB/T 2260 never assigned, and the peoples likely among those who came from there. */
export type Origin = { readonly area: string; readonly peoples: readonly string[] }

/** Born in the town, or in the neighbourhood under an older division. */
export const local: readonly (readonly [Origin, number])[] = [
  [origin('330799'), 920],
  [origin('330798'), 25],
  [origin('330797'), 20],
  [origin('339099'), 15],
  [origin('339098'), 20],
]

/** Married in from elsewhere. */
export const elsewhere: readonly (readonly [Origin, number])[] = [
  [origin('330799'), 640],
  [origin('331199'), 40],
  [origin('330699'), 20],
  [origin('341899'), 40],
  [origin('362399'), 60],
  [origin('411799'), 60],
  [origin('332499', '畲族', '汉族'), 40],
  [origin('433199', '土家族', '苗族', '汉族'), 35],
  [origin('522699', '布依族', '苗族', '侗族'), 45],
  [origin('513499', '彝族', '汉族'), 20],
]

/** The area code of those with a `·` in their name. */
export const farWest: Origin = origin('653299', '维吾尔族')

/** Gives out ID numbers (GB 11643): birth and sex agree, check digit correct, none twice. */
export function idNumbers(): (random: Random, area: string, birth: DayNumber, sex: Sex) => string {
  const given = new Set<string>()
  return (random, area, birth, sex) => {
    const start = area + dateOf(birth).replaceAll('-', '')
    // Sequence numbers 001-999: odd for men, even for women. From a random one onwards, the first that is free.
    const count = sex === '男' ? 500 : 499
    const first = random.int(0, count - 1)
    for (let tried = 0; tried < count; tried++) {
      const sequence = ((first + tried) % count) * 2 + (sex === '男' ? 1 : 2)
      const body = start + String(sequence).padStart(3, '0')
      if (given.has(body)) continue
      given.add(body)
      return body + checkDigit(body)
    }
    throw new RangeError(`no ID number left for ${start}: too many people for one town`)
  }
}

function origin(area: string, ...peoples: string[]): Origin {
  return { area, peoples: peoples.length === 0 ? ['汉族'] : peoples }
}
