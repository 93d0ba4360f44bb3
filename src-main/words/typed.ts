import { z } from 'zod'
import { Line, Reason } from './fields.ts'
import { inOneLine, unseenIn } from './unseen.ts'

// Words and lines as people type or import them. A book that somebody else wrote may hold more (`fields.ts`), and is shown by `seen`.

/** What the issue of an unseen sign says before its code point. */
export const UNSEEN_SIGN = 'unseen '

const onlySeen = (text: string, context: z.core.$RefinementCtx<string>): void => {
  const sign = unseenIn(text)
  if (sign !== undefined) context.addIssue({ code: 'custom', message: UNSEEN_SIGN + sign })
}

export const TypedText = z.string().superRefine(onlySeen)
/** Somebody or something that is on a list already. */
export const TypedName = z.string().trim().min(1).max(100)
/** Nobody is called by blanks, nor by a name with some around it. */
export const TypedWord = TypedName.superRefine(onlySeen)
export const TypedLine = z.string().trim().pipe(Line).superRefine(onlySeen)
/** A line end within it is a space. */
export const TypedReason = z
  .string()
  .overwrite((text) => inOneLine(text))
  .pipe(Reason)
  .superRefine(onlySeen)
/** A file of JSON, in which a line end is a space. */
export const TypedJson = z
  .string()
  .overwrite((text) => inOneLine(text))
  .trim()
  .min(1)
  .max(200_000)
  .superRefine(onlySeen)
/** How entries call somebody new on the staff: at the command line commas part people, and a colon whoever acts from their role. */
export const TypedPerson = TypedWord.regex(/^[^\s,:]+$/u)
export const TypedBox = z.string().trim().min(1).max(20)
/** Particulars by what they are called. */
export const TypedTexts = z.record(TypedWord, TypedText.max(1000))
/** A table as it was pasted. */
export const PastedTable = z.string().min(1).max(200_000)
/** A fingerprint, its groups or a key, as somebody reads it off. */
export const ReadOff = z.string().max(200)
