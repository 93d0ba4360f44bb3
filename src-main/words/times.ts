import { CLOCK_TIME } from './patterns.ts'
import { z } from 'zod'

/** A time of the day, as people give it. */
export const Time = z.string().regex(CLOCK_TIME)
/** As entries hold it, in whatever clock another version believed. */
export const TimeKept = z.string().regex(/^\d{2}:\d{2}$/)
/** In a set-up file, where a day may stand before it. */
export const TimeInFile = z.string().regex(/^(\d{4}-\d{2}-\d{2} )?\d{2}:\d{2}$/)
