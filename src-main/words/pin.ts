import { z } from 'zod'
import { LEAST_PIN } from './measures.ts'

/** What people sign in with, on one machine. Never in an entry. */
export const Pin = z
  .string()
  .regex(/^[0-9]{1,8}$/)
  .min(LEAST_PIN)
