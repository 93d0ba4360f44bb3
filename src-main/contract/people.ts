import type { Keeper } from '#words/roles.ts'
import { z } from 'zod'
import type { SeenFinding } from './findings.ts'
import { Word } from '#words/fields.ts'
import { TypedReason, TypedWord } from '#words/typed.ts'
import { Pin } from '#words/pin.ts'
import { EVERYONE, STATION, command, nothing, query } from './procedure.ts'

export type PeopleHere = {
  /** Whose roles count at this place, as the office assigned them. `pin`: whether one is set on this machine. */
  readonly people: readonly {
    readonly person: string
    readonly name: string
    readonly roles: readonly string[]
    readonly pin: boolean
  }[]
  /** Whose word lets another set a first PIN here. */
  readonly keeper: Keeper
  /** No keeper has a PIN yet: each of them may set their own without anyone's word. */
  readonly unkept: boolean
}

/**
 * Who acts here. `failed`: wrong PINs given for them on this machine since they last signed in; `replacedBy`: names of those who replaced
 * their PIN since. Both are to be shown to them.
 */
export type Present = {
  readonly person: string
  readonly name: string
  readonly role: string
  readonly failed: number
  readonly replacedBy: readonly string[]
}

export type Who = {
  readonly signedIn: Present | null
  /** Whose seat was locked because nothing was done: ask for their PIN. */
  readonly locked: { readonly person: string; readonly name: string } | null
  /** Seconds until the seat is locked. Asking does not put it off. */
  readonly locksIn: number | null
  /** Whether PINs are asked here: always in a live election. */
  readonly pins: boolean
}

/** For the sign-in screen: nobody has to be signed in to ask. */
export const peopleProcedures = {
  'people.list': query<PeopleHere>()({ input: nothing, roles: [], place: 'any' }),
  'people.who': query<Who>()({ input: nothing, roles: [], place: 'any' }),
  /** Whoever was signed in before in this window is signed out. `role` is needed of those who hold several. */
  'people.sign-in': command<Present>()({
    input: z.strictObject({ person: Word, pin: Pin, role: Word.optional() }),
    roles: [],
    place: 'any',
  }),
  'people.sign-out': command<null>()({ input: nothing, roles: [], place: 'any' }),
  /**
   * One's own with `current`; somebody else's first one by the keeper; one that is there already by two others together (the second in
   * the frame), which the person is told when they next sign in.
   */
  'people.set-pin': command<null>()({
    input: z.strictObject({ person: Word, pin: Pin, current: Pin.optional() }),
    roles: [],
    place: 'any',
    second: { needed: 'asked', roles: EVERYONE },
  }),
  /** What the law asks about somebody of this name who is to serve here: whether they are a candidate, or kin of one (S1 43). */
  'people.near-candidates': query<readonly SeenFinding[]>()({
    input: z.strictObject({ name: TypedWord, person: TypedWord.optional() }),
    roles: STATION,
    place: 'station',
  }),
  /**
   * The lead and an overseer let somebody serve here whom the office did not assign, in the place of `replaces` or beside all; `person` is
   * left out for whoever is new. The office is told at the next bundle.
   */
  'people.replace': command<{ readonly person: string }>()({
    input: z.strictObject({
      person: TypedWord.optional(),
      name: TypedWord,
      roles: z.array(z.enum(STATION)).min(1).max(STATION.length),
      replaces: Word.optional(),
      reason: TypedReason,
    }),
    roles: ['lead'],
    place: 'station',
    second: { needed: 'always', roles: ['overseer'] },
  }),
}
