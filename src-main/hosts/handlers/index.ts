import { backupHandlers, backupJobs } from './backup.ts'
import { boxHandlers } from './boxes.ts'
import { countHandlers } from './count.ts'
import type { Handlers, JobHandlers } from './desk.ts'
import { officeHandlers } from './office.ts'
import { pollingHandlers, pollingJobs } from './polling.ts'
import { proxyHandlers } from './proxies.ts'
import { receiveJobs } from './receive.ts'
import { rollHandlers } from './roll.ts'
import { stationHandlers } from './station.ts'

export { peopleHandlers } from './people.ts'

/** The use case behind every query and command that works on a ledger. */
export const handlers: Handlers<'office' | 'station' | 'backup' | 'proxies' | 'boxes' | 'count' | 'roll'> = {
  ...backupHandlers,
  ...officeHandlers,
  ...stationHandlers,
  ...pollingHandlers,
  ...proxyHandlers,
  ...boxHandlers,
  ...countHandlers,
  ...rollHandlers,
}

/** The long work behind every job that works on a ledger. */
export const jobHandlers: JobHandlers = { ...backupJobs, ...pollingJobs, ...receiveJobs }
