import { z } from 'zod'
import { Count } from '#words/fields.ts'

/** A part of a long list: from which of them on, and how many at most. */
export const page = { from: Count.optional(), most: z.int().min(1).max(500).optional() }
export const PartOf = z.strictObject(page)
