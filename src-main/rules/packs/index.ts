import type { RulePack } from '../pack.ts'
import { underAnswers } from './answers.ts'
import { zhejiang2021 } from './zhejiang-2021.ts'

/** Every rule pack this version knows, by id. */
export const packs: Readonly<Record<string, RulePack>> = { [zhejiang2021.id]: zhejiang2021 }

/** The pack an election begins with where none is named. */
export const NEWEST = zhejiang2021.id

const answered = new Map<string, RulePack | undefined>()

/** The pack with this id, as its committee answered it (`zhejiang-2021+v=found`), or undefined when it is not known. */
export function packById(id: string): RulePack | undefined {
  if (Object.hasOwn(packs, id)) return packs[id]
  if (!id.includes('+')) return undefined
  if (!answered.has(id)) {
    const [base = '', ...answers] = id.split('+')
    answered.set(id, Object.hasOwn(packs, base) ? underAnswers(packs[base]!, answers) : undefined)
  }
  return answered.get(id)
}
