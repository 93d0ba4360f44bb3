import type { SeenFinding } from '#contract/findings.ts'
import type { Finding } from '#rules/findings.ts'

/** A finding as the screens show it: what is wrong and what to do, in both languages. */
export const seenFinding = ({ code, severity, article, message, remedy, en }: Finding): SeenFinding => ({
  code,
  severity,
  article,
  zh: `${message}；${remedy}`,
  en: `${en.message}. ${en.remedy}`,
})
