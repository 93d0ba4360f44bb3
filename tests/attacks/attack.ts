import { bundled, deviceOf, goneOn, hashOf, type Statement } from './attacker.ts'
import type { Say } from './facts.ts'
import { knowledgeFrom, type Knowledge } from './knowledge.ts'
import type { AttackedTown, Moment } from './town.ts'

export type Role = 'lead' | 'desk' | 'spare'

/** Where in its own honest book the laptop begins to lie: before all of it, before its closing, or after its last entry. */
type From = 'start' | 'open' | 'end'

/** What a certified laptop of D02 hands in. */
export type Attack = {
  readonly by: Role
  readonly from?: From
  readonly kind?: 'sync' | 'final'
  readonly moment?: Moment
  /** What its own book says from there on. */
  readonly states: (k: Knowledge, say: Say) => void
  /** Further books or branches in the same bundle, by name, each from its first line. */
  readonly beside?: (
    k: Knowledge,
  ) => readonly { readonly book: string; readonly after?: readonly string[]; readonly states: readonly Statement[] }[]
  /** The manifest's own words. */
  readonly rollVersion?: number
}

/** What this laptop knows; `told` adds every line the office has. */
export function knowledgeOf(town: AttackedTown, by: Role, told = true): Knowledge {
  const known = read.get(town) ?? new Map<string, Knowledge>()
  read.set(town, known)
  const key = `${by} ${told}`
  const knowledge =
    known.get(key) ??
    knowledgeFrom({ home: 'D02', provisioned: town.provisioned, own: town.ownBooks[by], told: told ? town.all : [] })
  known.set(key, knowledge)
  return knowledge
}

/** A hundred thousand books are written by three laptops, which need not read up for each. */
const read = new WeakMap<AttackedTown, Map<string, Knowledge>>()

/** The bundle of an attack, sealed for the office and for the lead. */
export function bundleOf(town: AttackedTown, attack: Attack): Promise<Uint8Array> {
  const { by, from = 'end', kind = 'final', states, beside = () => [] } = attack
  const k = knowledgeOf(town, by)
  const { signing } = town.ours[by]
  const { election, rulePack } = k
  const receivers = [...k.receivers, ...(by === 'lead' ? [] : [k.recipientOf('D02', 'lead')])]
  const honest = town.ownBooks[by]
  const closing = honest.findIndex((line) => line.includes('"type":"station.closed"'))
  const before = { start: 0, open: closing < 0 ? 0 : closing, end: honest.length }[from]
  const at = { election, book: `${deviceOf(signing)}/D02` }
  let lines: readonly string[] = honest.slice(0, before)
  states(k, (statement) => {
    lines = goneOn(lines, at, [statement])
    return hashOf(lines.at(-1)!)
  })
  const others = beside(k).map(({ book, after = [], states: more }) => goneOn(after, { election, book }, more))
  const books = [lines, ...others].filter((each) => each.length > 0)
  return bundled({ signing, kind, election, books, receivers, rulePack, rollVersion: attack.rollVersion ?? k.rollVersion })
}
