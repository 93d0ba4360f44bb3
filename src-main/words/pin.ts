import { z } from 'zod'

/** What people sign in with, on one machine. Never in an entry. */
export const Pin = z.string().regex(/^[0-9]{4,8}$/)
