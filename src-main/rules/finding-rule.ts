import type { Told } from '#words/telling.ts'

/** One row of the table of findings: what is wrong and what to do now, for which article. Its sentences name all they have slots for. */
export type FindingRule = Told & { readonly kind: string; readonly article: string }
