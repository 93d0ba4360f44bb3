import { z } from 'zod'

/** Who may ask: roles of design 4. Empty means anyone who reached the host. */
export type Role = 'registrar' | 'reviewer' | 'committee' | 'admin' | 'lead' | 'clerk' | 'overseer' | 'typist'

type Common<In extends z.ZodType> = {
  /** Parsed strictly in main, always. */
  readonly input: In
  readonly roles: readonly Role[]
  /** `office`: of the town office's ledger; `station`: of a polling station's; `app`: of no ledger. */
  readonly place: 'office' | 'station' | 'app'
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
export const command =
  <Out>() =>
  <In extends z.ZodType>(rest: Rest<In>): Command<In, Out> => ({ kind: 'command', ...rest })
export const job =
  <Out>() =>
  <In extends z.ZodType>(rest: Rest<In>): Job<In, Out> => ({ kind: 'job', ...rest })

export const nothing = z.strictObject({})
