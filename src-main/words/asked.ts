import { z } from 'zod'

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
