// How texts look that several places have to know again.

/** `2026-12-15`; whether there is such a day is another question. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/
/** `20261215`. */
export const DAY_IN_DIGITS = /^(\d{4})(\d{2})(\d{2})$/
/** `08:30`. */
export const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/
/** 公民身份号码, whether or not its check digit is right. */
export const ID_NUMBER = /^\d{17}[\dX]$/
/** What somebody is called in the preparation, by their number. */
export const PERSON = /^P[0-9a-f]{16}$/
/** Seats, and other small numbers of a table. */
export const SMALL_NUMBER = /^\d{1,3}$/
/** The relation of a head of household to themselves. */
export const HEAD = /^(户主|本人)$/u
/** What a constituency is called for short: 第三选区. */
export const SHORT_NAME = /第[^第]+$/u
/** A character of somebody's own making, which no font has. */
export const PRIVATE_USE = /\p{Co}/u
/** A Chinese character. */
export const HAN = /\p{Script=Han}/u
/** A slot of a sentence, `{name}`. */
export const SLOT = /\{(\w+)\}/g
/** What is in no group of a fingerprint (base 32). */
export const NO_BASE32 = /[^A-Z2-7]/g

/** What a file begins with that `age` sealed: a bundle, or a backup. */
export const SEALED = 'age-encryption.org/v1'

/** Full-width letters, digits and signs as the narrow ones they stand for. */
export const narrow = (text: string): string =>
  text.replaceAll(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCodePoint(wide.codePointAt(0)! - 0xfee0))

/** A text without the mark that some programs begin a file with. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '')
