import { LAPTOP_ROLES } from './choices.ts'
import { z } from 'zod'

export const LaptopRole = z.enum(LAPTOP_ROLES)
export type LaptopRole = z.infer<typeof LaptopRole>

/** What the office certifies a computer as: a laptop of a station, or its own standby. */
export const EnrolledRole = z.enum([...LaptopRole.options, 'standby'])
export type EnrolledRole = z.infer<typeof EnrolledRole>

/** What a certificate says; the first office certifies itself. */
export const DeviceRole = z.enum(['office', 'standby', ...LaptopRole.options])
export type DeviceRole = z.infer<typeof DeviceRole>

/** Of whom something is: the office's, or a station's. */
export type Side = 'office' | 'station'
