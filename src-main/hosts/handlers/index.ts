import { backupHandlers, backupJobs } from './backup.ts'
import { boxHandlers } from './boxes.ts'
import { closingHandlers } from './closing.ts'
import { countHandlers } from './count.ts'
import { deskHandlers, deskJobs } from './desks.ts'
import { handingOverJobs } from './handing-over.ts'
import { officeHandlers } from './office.ts'
import { printHandlers, printJobs } from './prints.ts'
import { proxyHandlers } from './proxies.ts'
import { rollHandlers } from './roll.ts'
import type { HandledArea, Handlers, JobArea, JobHandlers } from './setting.ts'
import { stationHandlers, stationJobs } from './station.ts'
import { votingHandlers } from './voting.ts'

export { peopleHandlers } from './people.ts'

/** The use case behind every query and command that works on a ledger. */
export const handlers: Handlers<HandledArea> = {
  ...backupHandlers,
  ...officeHandlers,
  ...rollHandlers,
  ...stationHandlers,
  ...votingHandlers,
  ...proxyHandlers,
  ...boxHandlers,
  ...closingHandlers,
  ...countHandlers,
  ...deskHandlers,
  ...printHandlers,
}

/** The long work behind every job that works on a ledger. */
export const jobHandlers: JobHandlers<JobArea> = {
  ...backupJobs,
  ...stationJobs,
  ...deskJobs,
  ...handingOverJobs,
  ...printJobs,
}
