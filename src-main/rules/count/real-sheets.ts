import type { Papers, Participants } from '#words/sheet.ts'
import type { Box, Transfer } from './boxes.ts'
import { listIn, nameIn, objectIn, refused, shown, wholeIfThere, wholeIn } from './count-fields.ts'
import type { Faults, Fields } from './count-fields.ts'

// What a published result sheet leaves out or says otherwise: keys that a count may have beyond those it must have.

/**
 * `participants.total`: those who took part where the sheet does not say how. Ways it does name are taken as said, whoever is left came in
 * person; all three and the total have to agree. Without `total` all three are asked for.
 */
export function participantsIn(value: unknown, faults: Faults): Participants {
  const fields = objectIn(value, 'participants', faults)
  const total = wholeIfThere(fields, 'total', 'participants.', faults)
  const persons = (key: keyof Participants): number | undefined =>
    (total === undefined ? wholeIn : wholeIfThere)(fields, key, 'participants.', faults)
  const [inPerson, mobile, proxy] = [persons('inPerson'), persons('mobile') ?? 0, persons('proxy') ?? 0]
  if (total === undefined) return { inPerson: inPerson ?? 0, mobile, proxy }
  const rest = BigInt(total) - BigInt(mobile) - BigInt(proxy)
  const allSaid = inPerson !== undefined && Object.hasOwn(fields, 'mobile') && Object.hasOwn(fields, 'proxy')
  if (rest < 0n || (inPerson !== undefined && (allSaid ? rest !== BigInt(inPerson) : rest < BigInt(inPerson)))) {
    const sum = (BigInt(inPerson ?? 0) + BigInt(mobile) + BigInt(proxy)).toString()
    faults.push(refused('E.234', 'participants.total', { total, sum }))
  }
  return { inPerson: Number(rest), mobile, proxy }
}

/** `papers.unknown`: which of the four figures of how the papers were used the sheet does not give; they are left out. */
export function unknownIn(papers: Fields, faults: Faults): ReadonlySet<string> {
  if (!Object.hasOwn(papers, 'unknown')) return new Set()
  const named = listIn(papers['unknown'], 'papers.unknown', faults)
  named.forEach((name, index) => {
    const given = typeof name === 'string' && Object.hasOwn(papers, name)
    if (!isUse(name) || given) faults.push(refused('E.235', `papers.unknown[${index}]`, { value: shown(name) }))
  })
  return new Set(named.filter(isUse))
}

const USES: readonly (keyof Papers)[] = ['printed', 'issued', 'spoiled', 'unused']
const isUse = (name: unknown): name is keyof Papers => USES.some((use) => use === name)

/** `forOnly`: the sheet tells the votes for each candidate and not what else was marked. */
export const forOnlyIn = (fields: Fields, faults: Faults): boolean => {
  const value = fields['forOnly'] ?? false
  if (typeof value !== 'boolean') faults.push(refused('E.233', 'forOnly'))
  return value === true
}

/** `contest`: its name or code, which comes back with the answer. */
export const contestIn = (fields: Fields, faults: Faults): string | undefined => {
  if (!Object.hasOwn(fields, 'contest')) return undefined
  const { contest } = fields
  if (typeof contest === 'string' && contest.trim() !== '') return contest
  faults.push(refused('E.231', 'contest'))
  return undefined
}

/**
 * `boxes`: what each box or station held, `{name, participants, collected, foreign}`; `moved`: papers that came from another contest,
 * `{papers, signers}`. Together they are the contest's papers (`boxesAddUp`).
 */
export function boxesIn(
  fields: Fields,
  faults: Faults,
): { readonly boxes?: readonly Box[]; readonly moved?: readonly Transfer[] } {
  const rows = (key: string): readonly unknown[] => (Object.hasOwn(fields, key) ? listIn(fields[key], key, faults) : [])
  const boxes = rows('boxes').map((row, index): Box => {
    const at = `boxes[${index}]`
    const box = objectIn(row, at, faults)
    return {
      station: nameIn(box, at, faults),
      participants: wholeIn(box, 'participants', `${at}.`, faults),
      collected: wholeIn(box, 'collected', `${at}.`, faults),
      foreign: wholeIfThere(box, 'foreign', `${at}.`, faults) ?? 0,
    }
  })
  const moved = rows('moved').map((row, index): Transfer => {
    const at = `moved[${index}]`
    const transfer = objectIn(row, at, faults)
    const signers = listIn(transfer['signers'], `${at}.signers`, faults)
    return { papers: wholeIn(transfer, 'papers', `${at}.`, faults), signers: signers.map(shown) }
  })
  return Object.hasOwn(fields, 'boxes') ? { boxes, moved } : {}
}
