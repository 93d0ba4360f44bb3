import { z } from 'zod'
import { Code, Hash } from './fields.ts'
import { PastedTable, TypedReason } from './typed.ts'

// What somebody asks about, as they give it: whether there is such a thing is found out by looking.

/** A card number. */
export const VoterAsked = z.string().max(24)
/** A place of this computer. */
export const PlaceAsked = z.string().max(24)
export const IdNumberAsked = z.string().max(40)
export const BookAsked = z.string().max(60)
export const JobId = z.string().max(40)
/** Part of a name or number. */
export const Sought = z.string().max(60)
/** What was uploaded, and a request that is answered once. */
export const Uuid = z.uuid()
/** A folder or file of this computer. */
export const Path = z.string().min(1).max(1000)

// What one thing is asked about, or done to, whoever asks.

export const OfUpload = z.strictObject({ upload: Uuid })
/** A table, pasted or as a file. */
export const OfTable = z.union([z.strictObject({ text: PastedTable }), OfUpload])
/** A file that was printed or imported. */
export const OfFile = z.strictObject({ sha256: Hash })
export const IntoFolder = z.strictObject({ out: Path })
/** A constituency; the whole town where none is named. */
export const OfPlace = z.strictObject({ constituency: Code.optional() })
export const OfText = z.strictObject({ text: Sought })
/** An entry, taken back or withdrawn for a reason. */
export const EntryWithReason = z.strictObject({ ref: Hash, reason: TypedReason })
