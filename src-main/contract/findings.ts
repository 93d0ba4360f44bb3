import type { Severity } from '#words/election.ts'

/** A finding as a screen shows it: `severity` decides the icon; the article stands behind the sentence. */
export type SeenFinding = {
  readonly code: string
  readonly severity: Severity
  readonly article: string
  readonly zh: string
  readonly en: string
}
