import type { JobHandlers } from './setting.ts'

/** Loaded when somebody rehearses: the start of the app waits for nothing it does not need. */
const simulation = () => import('#rehearsal/simulate-day.ts')

export const rehearsalJobs: JobHandlers<'rehearsal'> = {
  'rehearsal.day':
    ({ ledger }, plan) =>
    async (progress) => {
      progress('day', 0, 1)
      return (await simulation()).simulateDay(ledger, plan)
    },
  'rehearsal.count':
    ({ ledger }, plan) =>
    async (progress) => {
      progress('count', 0, 1)
      return (await simulation()).simulateCount(ledger, plan)
    },
}
