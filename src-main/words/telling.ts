/** What everything is said in. */
export type Language = 'zh' | 'en'

/** What fills a slot. */
type Param = string | number
export type Params = Readonly<Record<string, Param>>

/** A row of a table of sentences in both languages: what happened or is wrong, and what to do now, with `{param}` slots. */
export type Told = {
  readonly zh: readonly [sentence: string, remedy: string]
  readonly en: readonly [sentence: string, remedy: string]
  /** Parameters that some caller cannot know; every other one is asked of all callers. */
  readonly mayLack?: readonly string[]
  /** Parameters without a slot, for the screens that act on them and for whoever looks for the cause. */
  readonly besides?: readonly string[]
}

type SlotsIn<Text> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsIn<Rest> : never
type ListedIn<Row, Field extends 'mayLack' | 'besides'> =
  Row extends Readonly<Record<Field, readonly (infer Name extends string)[]>> ? Name : never

type Named<Row> = Row extends Told ? SlotsIn<Row[Language][number]> | ListedIn<Row, 'besides'> : never
type Needed<Row> = Row extends Told ? Exclude<Named<Row>, ListedIn<Row, 'mayLack'>> : never

/** The parameters a row asks for; for one of several rows, those of all. */
export type ParamsOf<Row> = { readonly [Name in Needed<Row>]: Param } & {
  readonly [Name in Exclude<Named<Row>, Needed<Row>>]?: Param
}

/** `ParamsOf` as arguments of a call: none for a row without parameters. */
export type Given<Row> = [Named<Row>] extends [never]
  ? []
  : [Needed<Row>] extends [never]
    ? [params?: ParamsOf<Row>]
    : [params: ParamsOf<Row>]
