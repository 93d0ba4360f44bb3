import { sourceKey, type Source } from '../persons/sources.ts'

/** One name for a pair of rows, whichever comes first. */
export const pairKey = (a: Source, b: Source): string => [sourceKey(a), sourceKey(b)].toSorted().join('\n\n')
