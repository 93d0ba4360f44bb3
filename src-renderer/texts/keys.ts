import type * as texts from './zh/index.ts'

type Texts = typeof texts

type Leaves<T> = { [K in keyof T & (string | number)]: T[K] extends string ? `${K}` : `${K}.${Leaves<T[K]>}` }[keyof T &
  (string | number)]

/** `station.undo.title`: every text there is. */
export type Key = Leaves<Texts>

type At<T, K extends string> = K extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : Head extends `${infer N extends number}`
      ? N extends keyof T
        ? At<T[N], Rest>
        : never
      : never
  : K extends keyof T
    ? T[K]
    : K extends `${infer N extends number}`
      ? N extends keyof T
        ? T[N]
        : never
      : never

type SlotsIn<S> = S extends `${string}{{${infer Slot}}}${infer Rest}` ? SlotName<Slot> | SlotsIn<Rest> : never
type SlotName<S extends string> = S extends `${infer Name},${string}` ? Name : S

/** What a text leaves open: `{ n: … }` of `找到 {{n}} 人`. A key that may be one of several needs the slots of all. */
export type Slots<K extends Key> = SlotsIn<At<Texts, K>>

/** A text that leaves nothing open, so that it may be named in a table. */
export type PlainKey = { [K in Key]: [Slots<K>] extends [never] ? K : never }[Key]
