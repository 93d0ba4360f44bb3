import type { Layout } from './layout.ts'

const EMPTY_WORD = /^(null|\\n|n\/a|none|nil|undefined|[-—–_/\\]+|无|空|\(空\)|（空）|暂无|没有)$/iu
const NO_DAY =
  /^(0+|0000[-/.]?00[-/.]?00([ T].*)?|1899[-/.]12[-/.]3[01]|1900[-/.]0?1[-/.]0?[01]([ T].*)?|19000100|19000101|9999[-/.]?12[-/.]?31([ T].*)?|2999[-/.]?12[-/.]?31)$/u

/** What a system writes where it has nothing to say; a day that is none is one of an event, never a birthday. */
export const isPlaceholder = (field: string, text: string, { dates }: Layout): boolean =>
  field !== 'name' && (EMPTY_WORD.test(text) || (field !== 'birth' && dates.includes(field) && NO_DAY.test(text)))
