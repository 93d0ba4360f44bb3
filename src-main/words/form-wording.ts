import { z } from 'zod'
import { Line } from './fields.ts'

const Label = z.string().min(1).max(60)
const Texts = z.array(Line).min(1).max(20)

/** A piece of a form, with `{slots}` in its texts (`form-slots.ts`). */
const WordedPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['title', 'number', 'to', 'paragraph', 'choice']), text: Line }),
  z.strictObject({
    kind: z.literal('facts'),
    facts: z
      .array(z.tuple([Label, Line]))
      .min(1)
      .max(20),
  }),
  z.strictObject({ kind: z.literal('stations'), labels: z.tuple([Label, Label, Label, Label]) }),
  z.strictObject({ kind: z.literal('elected'), labels: z.tuple([Label, Label, Label]) }),
  z.strictObject({ kind: z.literal('proxy-statements') }),
  z.strictObject({ kind: z.literal('closing'), texts: Texts }),
  z.strictObject({ kind: z.literal('notes'), texts: Texts }),
  z.strictObject({ kind: z.literal('page') }),
])
export type WordedPart = z.infer<typeof WordedPart>

/** How a form is worded: what stands below what. */
export const FormWording = z.strictObject({ type: z.enum(['notice', 'letter']), parts: z.array(WordedPart).min(1).max(80) })
export type FormWording = z.infer<typeof FormWording>

/** Every text of a wording. */
export const textsIn = ({ parts }: FormWording): readonly string[] =>
  parts.flatMap((part): readonly string[] => {
    if ('text' in part) return [part.text]
    if ('facts' in part) return part.facts.flat()
    if ('labels' in part) return part.labels
    return 'texts' in part ? part.texts : []
  })
