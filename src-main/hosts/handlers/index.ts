import type { Handlers, JobHandlers } from './desk.ts'
import { officeHandlers } from './office.ts'
import { stationHandlers } from './station.ts'

export { peopleHandlers } from './people.ts'

/** The use case behind every query and command that works on a ledger. */
export const handlers: Handlers<'office' | 'station'> = { ...officeHandlers, ...stationHandlers }

/** The long work behind every job that works on a ledger. */
export const jobHandlers: JobHandlers = {}
