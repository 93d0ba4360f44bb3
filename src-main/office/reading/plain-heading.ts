import { withoutUnseen } from '#words/unseen.ts'

/** Headings without spaces, in narrow characters: `姓  名` and `村（居）委会` are the usual ones. */
export const plainHeading = (text: string): string =>
  withoutUnseen(text)
    .replaceAll(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCodePoint(wide.codePointAt(0)! - 0xfee0))
    .replaceAll(/[\s*:]/gu, '')
