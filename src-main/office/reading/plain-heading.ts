import { narrow } from '#words/patterns.ts'
import { withoutUnseen } from '#words/unseen.ts'

/** Headings without spaces, in narrow characters: `姓  名` and `村（居）委会` are the usual ones. */
export const plainHeading = (text: string): string => narrow(withoutUnseen(text)).replaceAll(/[\s*:]/gu, '')
