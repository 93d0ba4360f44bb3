/** Parameters in somebody else's words: a `、` in them is theirs. */
const THEIRS: ReadonlySet<string> = new Set(['file', 'path', 'reason', 'written'])

/** A parameter as an English sentence has it: what was listed by `、` stands there between commas. */
export const inEnglish = (name: string, value: string): string => (THEIRS.has(name) ? value : value.replaceAll('、', ', '))

/** So many a sentence names; of more it says how many they are. */
export const MOST_NAMED = 20
