/** Somebody by card number and name. */
export type Named = { readonly voter: string; readonly name: string }

/** A voter as the table where papers are handed out looks them up. */
export type SigningLine = Named & {
  readonly sex: string
  readonly birth: string
  readonly village: string | undefined
  readonly group: string | undefined
  /** Codes of the contests they have a paper of. */
  readonly contests: readonly string[]
  /** Whose papers they draw as well. */
  readonly principals: readonly Named[]
  /** Who draws theirs. */
  readonly agent: Named | undefined
  /** How they took part so far. */
  readonly took: { readonly at: string; readonly receipt: number } | undefined
}
