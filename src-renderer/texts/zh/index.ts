import { app, keys, locked, menu, nav, strip } from './app.ts'
import { calling } from './calling.ts'
import { closing, desks, handOver } from './closing.ts'
import { count, joining, lookUp, oddPapers } from './count.ts'
import { faults } from './faults.ts'
import { jobs, waiting } from './jobs.ts'
import { office, outcomes } from './office.ts'
import { today } from './today.ts'
import { election } from './election.ts'
import { setup } from './setup.ts'
import { officeStaff } from './office-staff.ts'
import { imports } from './imports.ts'
import { decisions } from './decisions.ts'
import { gates } from './gates.ts'
import { candidates } from './candidates.ts'
import { stations } from './stations.ts'
import { late } from './late.ts'
import { merge } from './merge.ts'
import { results } from './results.ts'
import { people, pins, replacing, second, staff } from './people.ts'
import { closeRound, result } from './result.ts'
import { restore, restored } from './restore.ts'
import { receive } from './receive.ts'
import { reentry } from './reentry.ts'
import { start } from './start.ts'
import { board, boxes, incidents, polling, prepare, proxies } from './polling.ts'
import { station } from './station.ts'
import { colours, hows, levels, levelsShort, roles, turnout, ui } from './ui.ts'

/** Everything the screens say in Chinese, by area. English is another object with the same keys. */
export const zh = {
  app,
  keys,
  locked,
  menu,
  nav,
  strip,
  calling,
  closing,
  desks,
  handOver,
  count,
  joining,
  lookUp,
  oddPapers,
  closeRound,
  result,
  faults,
  jobs,
  waiting,
  office,
  today,
  election,
  setup,
  officeStaff,
  imports,
  decisions,
  gates,
  candidates,
  stations,
  late,
  merge,
  results,
  outcomes,
  people,
  pins,
  replacing,
  second,
  staff,
  restore,
  restored,
  receive,
  reentry,
  start,
  board,
  boxes,
  incidents,
  polling,
  prepare,
  proxies,
  station,
  colours,
  hows,
  levels,
  levelsShort,
  roles,
  turnout,
  ui,
} as const
