import { z } from 'zod'
import { Line, Reason, Word } from './fields.ts'
import { unseenIn } from './unseen.ts'

// Words and lines as people type or import them. A book that somebody else wrote may hold more (`fields.ts`), and is shown by `seen`.

/** What the issue of an unseen sign says before its code point. */
export const UNSEEN_SIGN = 'unseen '

const onlySeen = (text: string, context: z.core.$RefinementCtx<string>): void => {
  const sign = unseenIn(text)
  if (sign !== undefined) context.addIssue({ code: 'custom', message: UNSEEN_SIGN + sign })
}

export const TypedText = z.string().superRefine(onlySeen)
export const TypedWord = Word.superRefine(onlySeen)
export const TypedLine = Line.superRefine(onlySeen)
/** A line end within it is a space. */
export const TypedReason = z
  .string()
  .overwrite((text) => text.replaceAll(/[\t-\r]+/g, ' '))
  .pipe(Reason)
  .superRefine(onlySeen)
