import type { RulePack } from '../pack.ts'
import { zhejiang2021 } from './zhejiang-2021.ts'

/** Every rule pack this version knows, by id. */
export const packs: Readonly<Record<string, RulePack>> = { [zhejiang2021.id]: zhejiang2021 }

/** The pack with this id, or undefined when it is not known. */
export const packById = (id: string): RulePack | undefined => (Object.hasOwn(packs, id) ? packs[id] : undefined)
