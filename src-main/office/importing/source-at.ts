import type { Place, Source } from '../persons/sources.ts'

/** A row of a file as it was read. */
type Read = { readonly sheet?: string | undefined; readonly row: number; readonly part?: number | undefined }

const at = ({ sheet, row, part }: Read) => ({
  ...(sheet !== undefined && { sheet }),
  row,
  ...(part !== undefined && { part }),
})

/** Where a row stands, by the hash of its file. */
export const sourceAt = (sha256: string, read: Read): Source => ({ sha256, ...at(read) })

/** The same by the name of its file. */
export const atPlace = (file: string, read: Read): Place => ({ file, ...at(read) })
