import type { Side } from '#words/laptops.ts'
import { z } from 'zod'
import { acceptsOf, type Accepts } from './accepts.ts'

/** Who may write an entry: a device whose certificate has an office role, or one with a station role. */
export type Writer = Side
/** Which kind of book holds it: `town`, `prep/<constituency>` or `<constituency>`. */
export type ScopeKind = 'town' | 'prep' | 'constituency'

export type EntryType<Shape extends z.ZodRawShape = z.ZodRawShape> = {
  readonly scopes: readonly ScopeKind[]
  readonly writers: readonly Writer[]
  readonly body: z.ZodObject<Shape, z.core.$strict>
  /** Whether a body certainly fits, asked before the schema. */
  readonly accepts: Accepts
}

/** Whether no station ever writes such an entry. */
export const isOfficeAlone = ({ writers }: Pick<EntryType, 'writers'>): boolean => writers.every((writer) => writer === 'office')

export function entryType<Shape extends z.ZodRawShape>(
  scopes: ScopeKind | readonly ScopeKind[],
  writers: Writer | readonly Writer[],
  shape: Shape,
): EntryType<Shape> {
  const body = z.strictObject(shape)
  return { scopes: [scopes].flat(), writers: [writers].flat(), body, accepts: acceptsOf(body) }
}
