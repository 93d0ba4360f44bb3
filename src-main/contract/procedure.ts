import { z } from 'zod'
import type { Role } from '#words/roles.ts'

export { EVERYONE, OFFICE, STATION, type Role } from '#words/roles.ts'

/**
 * A second person, another than who asks, confirms with their own PIN in the frame. `always`: nothing is done without them;
 * `asked`: the use case says when one person is not enough (`undo.second-person`).
 */
export type Second = { readonly needed: 'always' | 'asked'; readonly roles: readonly Role[] }

type Common<In extends z.ZodType> = {
  /** Parsed strictly in main, always. */
  readonly input: In
  /** Who may ask. Empty means anyone who reached the host, signed in or not. */
  readonly roles: readonly Role[]
  /** `office`: of the town office's ledger; `station`: of a polling station's; `any`: of either; `app`: of no ledger, and roles are the office's. */
  readonly place: 'office' | 'station' | 'any' | 'app'
  /** Two-person acts, never queries. Absent: one person acts, and a second in the frame is refused. */
  readonly second?: Second
  /** May be asked, by anyone, while the ledger waits for its election (`phase: 'new'`); afterwards the roles are asked for. */
  readonly early?: true
  /** Asked by the screen on its own, by the clock: no work of whoever sits there, so it does not put off the idle lock. */
  readonly quiet?: true
}

/** Reads and changes nothing. */
export type Query<In extends z.ZodType, Out> = Common<In> & { readonly kind: 'query'; readonly output?: Out }
/** Changes something, once per `requestId`. */
export type Command<In extends z.ZodType, Out> = Common<In> & { readonly kind: 'command'; readonly output?: Out }
/** Long work: started, watched through `jobs`, cancelled. `output` is what its snapshot ends with. */
export type Job<In extends z.ZodType, Out> = Common<In> & { readonly kind: 'job'; readonly output?: Out }

export type Procedure = Query<z.ZodType, unknown> | Command<z.ZodType, unknown> | Job<z.ZodType, unknown>

type Rest<In extends z.ZodType> = Omit<Common<In>, 'input'> & { readonly input: In }

/** `output` carries a type and no value: the answer's shape is checked by the compiler on both sides. */
export const query =
  <Out>() =>
  <In extends z.ZodType>(rest: Rest<In>): Query<In, Out> => ({ kind: 'query', ...rest })
/** Whether it may take two is of its type: a screen that asks it has to say what the second person confirms. */
export const command =
  <Out>() =>
  <In extends z.ZodType, S extends Second | undefined = undefined>(
    rest: Rest<In> & { readonly second?: S },
  ): Command<In, Out> & (S extends Second ? { readonly second: Second } : unknown) =>
    ({ kind: 'command', ...rest }) as Command<In, Out> & (S extends Second ? { readonly second: Second } : unknown)
export const job =
  <Out>() =>
  <In extends z.ZodType>(rest: Rest<In>): Job<In, Out> => ({ kind: 'job', ...rest })

export const nothing = z.strictObject({})
