import { z } from 'zod'
import { FromOne, Hash, Line, Word } from './fields.ts'

/** Where in a file something stands; `part`: which person of the row, where it holds a household, and the first has none. */
export const InSheet = { sheet: Word.optional(), row: FromOne, part: z.int().min(2).optional() }
/** The same with the file by its name, as people say it. */
export const AtRow = { file: Line, ...InSheet }
export const OfRow = z.strictObject(AtRow)
/** The same with the file by its hash, under which it is kept. */
export const Source = z.strictObject({ sha256: Hash, ...InSheet })
