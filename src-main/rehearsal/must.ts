import type { Result } from '#contract/result.ts'

/** The answer of a step that a rehearsal counts on. Throws when it was refused. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the rehearsal was refused: ${result.error.code} ${JSON.stringify(result.error.params)}`)
  return result.value
}
