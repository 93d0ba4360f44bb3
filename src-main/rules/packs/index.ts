import type { RulePack } from '../pack.ts'
import { underAnswers } from './answers.ts'
import { wordings } from './wordings.ts'
import { zhejiang2021 } from './zhejiang-2021.ts'

/** Every rule pack this version knows, by id, in its newest wording. */
export const packs: Readonly<Record<string, RulePack>> = { [zhejiang2021.id]: zhejiang2021 }

/** The pack an election begins with where none is named. */
export const NEWEST = zhejiang2021.id

const known = new Map<string, RulePack | undefined>()

/**
 * The pack with this id, or undefined when it is not known: in its newest wording (`zhejiang-2021`), in an earlier one by the beginning of
 * its hash (`zhejiang-2021@e5ced52b26c0`), and as its committee answered it (`zhejiang-2021+v=found`).
 */
export function packById(id: string): RulePack | undefined {
  if (Object.hasOwn(packs, id)) return packs[id]
  if (!known.has(id)) known.set(id, found(id))
  return known.get(id)
}

/** Every id under which the pack that `id` names can be asked for, the newest wording first. */
export function idsOfWordings(id: string): readonly string[] {
  const [, name = id, answers = ''] = /^([^@+]*)(?:@[^+]*)?(.*)$/u.exec(id) ?? []
  return [name, ...wordings.filter(({ pack }) => pack === name).map(wordingId)].map((each) => each + answers)
}

/** The id of a pack without its wording, as books and bundles state it: the hash beside it says which. */
export const statedId = (id: string): string => id.replace(/@[^+]*/u, '')

const wordingId = ({ pack, sha256 }: { readonly pack: string; readonly sha256: string }): string =>
  `${pack}@${sha256.slice(0, 12)}`

function found(id: string): RulePack | undefined {
  const [base = '', ...answers] = id.split('+')
  const pack = Object.hasOwn(packs, base) ? packs[base] : inWording(base)
  return pack && (answers.length > 0 ? underAnswers(pack, answers) : pack)
}

/** Each wording is the one after it less what that says more. */
function inWording(id: string): RulePack | undefined {
  const name = statedId(id)
  let pack = Object.hasOwn(packs, name) ? packs[name] : undefined
  for (const wording of wordings) {
    if (wording.pack !== name || !pack) continue
    pack = wording.before(pack)
    if (wordingId(wording) === id) return pack
  }
  return undefined
}
