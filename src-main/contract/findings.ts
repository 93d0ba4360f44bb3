/** A finding as a screen shows it: `severity` decides the icon; the article stands behind the sentence. */
export type SeenFinding = {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'refer'
  readonly article: string
  readonly zh: string
  readonly en: string
}
