import { backupHandlers, backupJobs } from './backup.ts'
import { boxHandlers } from './boxes.ts'
import { bundleJobs } from './bundles.ts'
import { calendarHandlers } from './calendar.ts'
import { candidateHandlers } from './candidates.ts'
import { closingHandlers } from './closing.ts'
import { conflictHandlers } from './conflicts.ts'
import { countHandlers } from './count.ts'
import { decisionHandlers, decisionJobs } from './decisions.ts'
import { deskHandlers, deskJobs } from './desks.ts'
import { deviceHandlers } from './devices.ts'
import { directoryHandlers } from './directory.ts'
import { formHandlers, formJobs } from './forms.ts'
import { handingOverJobs } from './handing-over.ts'
import { importHandlers, importJobs } from './imports.ts'
import { listHandlers, listJobs } from './lists.ts'
import { mergingHandlers } from './merging.ts'
import { officeHandlers } from './office.ts'
import { printHandlers, printJobs } from './prints.ts'
import { proxyHandlers } from './proxies.ts'
import { rehearsalJobs } from './rehearsal.ts'
import { resultHandlers } from './results.ts'
import { rollHandlers } from './roll.ts'
import { setupHandlers } from './setup.ts'
import { staffHandlers } from './staff.ts'
import { stationHandlers, stationJobs } from './station.ts'
import { stationsHandlers } from './stations.ts'
import { voterHandlers } from './voters.ts'
import { votingHandlers } from './voting.ts'
import type { HandledArea, Handlers, JobArea, JobHandlers } from './setting.ts'

export { peopleHandlers } from './people.ts'

/** The use case behind every query and command that works on a ledger. */
export const handlers: Handlers<HandledArea> = {
  ...officeHandlers,
  ...setupHandlers,
  ...staffHandlers,
  ...importHandlers,
  ...decisionHandlers,
  ...rollHandlers,
  ...calendarHandlers,
  ...candidateHandlers,
  ...voterHandlers,
  ...directoryHandlers,
  ...deviceHandlers,
  ...conflictHandlers,
  ...mergingHandlers,
  ...resultHandlers,
  ...stationHandlers,
  ...stationsHandlers,
  ...votingHandlers,
  ...proxyHandlers,
  ...boxHandlers,
  ...closingHandlers,
  ...countHandlers,
  ...deskHandlers,
  ...listHandlers,
  ...formHandlers,
  ...printHandlers,
  ...backupHandlers,
}

/** The long work behind every job that works on a ledger. */
export const jobHandlers: JobHandlers<JobArea> = {
  ...importJobs,
  ...decisionJobs,
  ...listJobs,
  ...formJobs,
  ...bundleJobs,
  ...stationJobs,
  ...deskJobs,
  ...handingOverJobs,
  ...printJobs,
  ...rehearsalJobs,
  ...backupJobs,
}
