/** One row of the table of findings. `zh` and `en` hold the sentence and the remedy, with `{param}` slots. */
export type FindingRule = {
  readonly kind: string
  readonly article: string
  readonly zh: readonly [sentence: string, remedy: string]
  readonly en: readonly [sentence: string, remedy: string]
}
