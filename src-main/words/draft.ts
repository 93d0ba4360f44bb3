import { ELECTION_KINDS } from './choices.ts'
import { z } from 'zod'
import type { Level } from './election.ts'

// What somebody has typed, pasted or read from a file so far: nothing of it is taken for right, all of it is told by place.

const Typed = z.string().max(500)
const TypedWord = z.string().max(100)

/** A village, and which of its groups: `1-6`, `3`, `1-3、5`; all of them where nothing stands. */
const Cover = z.strictObject({ village: Typed, groups: Typed })
export type DraftCover = z.infer<typeof Cover>

const Contest = z.strictObject({
  code: Typed,
  name: Typed,
  seats: Typed,
  /** People who live there, voters or not. */
  population: Typed.optional(),
  covers: z.array(Cover).max(200),
})
export type DraftContest = z.infer<typeof Contest>

/** A 大选区 with its polling station: the seats of its county-level contest, none where nothing stands, and its 小选区. */
export const DraftConstituency = z.strictObject({
  code: Typed,
  name: Typed,
  countySeats: Typed,
  /** People who live there; those of its contests together where nothing stands. */
  population: Typed.optional(),
  covers: z.array(Cover).max(200),
  contests: z.array(Contest).max(50),
})
export type DraftConstituency = z.infer<typeof DraftConstituency>

/** An election as it is being set up. */
export const Draft = z.strictObject({
  name: Typed,
  /** 届次: 第十八届. */
  term: Typed,
  day: Typed,
  open: Typed,
  close: Typed,
  committee: Typed,
  town: TypedWord,
  county: TypedWord,
  /** The rule pack; the newest one where none is named. */
  rulePack: TypedWord.optional(),
  kind: z.enum(ELECTION_KINDS),
  levels: z.enum(['both', 'county', 'town']),
  constituencies: z.array(DraftConstituency).max(200),
})
export type Draft = z.infer<typeof Draft>

/** How many people stand behind one seat: of all that say their population together, and contest by contest, most first. */
export type PeoplePerSeat = {
  readonly level: Level
  readonly mean: number
  readonly contests: readonly { readonly code: string; readonly name: string; readonly people: number }[]
}
