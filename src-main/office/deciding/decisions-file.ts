import { withoutMark } from '#words/patterns.ts'
import { Decision } from '#contract/decisions.ts'
import { done, refuse, type Result } from '#contract/result.ts'

export type { Decision } from '#contract/decisions.ts'

/** Decisions of the office, an array; refuses `decide.not-json` and `decide.malformed` with the number of the first bad one. */
export function readDecisions(file: string, text: string): Result<readonly Decision[]> {
  let json: unknown
  try {
    json = JSON.parse(withoutMark(text))
  } catch {
    return refuse('decide.not-json', { file })
  }
  if (!Array.isArray(json)) return refuse('decide.not-json', { file })
  const decisions: Decision[] = []
  for (const [i, item] of json.entries()) {
    const read = Decision.safeParse(item)
    if (!read.success)
      return refuse('decide.malformed', { file, number: i + 1, field: read.error.issues[0]?.path.join('.') || 'do' })
    decisions.push(read.data)
  }
  return done(decisions)
}
