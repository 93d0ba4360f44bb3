import type { RollFinding, SeenFinding } from '#contract/index.ts'

/** A finding of the office's rules, as the screens show findings. */
export const seenOf = ({ code, severity, article, message, en }: RollFinding): SeenFinding => ({
  code,
  severity,
  article,
  zh: message,
  en: en.message,
})
