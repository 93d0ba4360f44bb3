import type { Severity } from '#words/election.ts'

/** A finding of the law: what is the case and what to do now, in both languages. */
export type Remark = {
  readonly code: string
  readonly severity: Severity
  readonly article: string
  readonly message: string
  readonly remedy: string
  readonly en: { readonly message: string; readonly remedy: string }
}

/** A finding as a screen shows it: `severity` decides the icon; the article stands behind the sentence. */
export type SeenFinding = {
  readonly code: string
  readonly severity: Severity
  readonly article: string
  readonly zh: string
  readonly en: string
}
