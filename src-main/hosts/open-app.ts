import { mkdirSync } from 'node:fs'
import { keepBackups } from '#backup/keep-backups.ts'
import type { Actor } from '#words/acting.ts'
import { done, type Result } from '#contract/result.ts'
import { takeSeat } from '#people/seat.ts'
import type { Uptime } from '#people/waits.ts'
import type { Ledger } from '#ledger/open.ts'
import { scopeOf } from '#people/people-at.ts'
import { standIns } from '#rehearsal/staff.ts'
import { OFFICE, STATION } from '#words/roles.ts'
import { keptOnPaper } from './kept-on-paper.ts'
import { createDispatcher, type Dispatcher } from './dispatcher.ts'
import { type Session } from './session.ts'
import { openMachine, type Machine, type System } from './machine/machine.ts'
import { runCardHelper } from './machine/card-helper.ts'
import { onlyOne } from './machine/only-one.ts'
import { rehearseJob } from './rehearse-job.ts'
import { watchBackups } from './watch-backups.ts'

/** The app without a window: what every host opens, serves and closes. */
export type App = {
  readonly machine: Machine
  readonly dispatcher: Dispatcher
  readonly session: Session
  /** Starts building the rehearsal's town where there is none yet. */
  rehearse(voters: number): void
  close(): Promise<void>
}

type Options = {
  readonly home: string
  readonly log: (line: string) => void
  readonly system?: System
  /** Seconds since the machine was switched on, where a test turns them. */
  readonly uptime?: Uptime
}

/** Opens the app over its home, for one window. Refuses `app.running` while another one has it open. */
export function openApp({ home, log, system, uptime }: Options): Result<App> {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const held = onlyOne(home)
  if (!held.ok) return held
  const machine = openMachine({ home, keep: keptOnPaper(keepBackups), ...(system && { system }) })
  const stopWatch = watchBackups(machine.places)
  const town = { folder: machine.rehearsal, close: () => machine.places.close() }
  const work = { 'app.rehearse': ({ voters }: { readonly voters: number }) => rehearseJob(town, voters) }
  const dispatcher = createDispatcher({ machine, work, log })
  const stopCards = runCardHelper({ home, log, onCard: (number) => dispatcher.tell({ event: 'card', number }) })
  const { session, leave } = sessionAt(machine, uptime)
  return done({
    machine,
    dispatcher,
    session,
    rehearse: (voters) => {
      if (machine.kind() === 'unset') machine.open('rehearsal')
      if (machine.kind() === 'rehearsal' && machine.places.names().length === 0)
        dispatcher.jobs.start('app.rehearse', work['app.rehearse']({ voters }))
    },
    close: async () => {
      stopCards()
      stopWatch()
      leave()
      await dispatcher.close()
      held.value()
    },
  })
}

/** In a rehearsal whoever does not sign in is the registrar in the office, the clerk at a station; somebody else there once they have left. */
const standIn = (ledger: Ledger): Actor | undefined =>
  standIns(ledger, [scopeOf(ledger) === 'town' ? ['registrar', ...OFFICE] : ['clerk', ...STATION]])

/** One window's session. Stand-ins sit in the rehearsal's folder alone, whatever bundle a live laptop was given. */
function sessionAt(machine: Machine, uptime: Uptime | undefined): { readonly session: Session; readonly leave: () => void } {
  const ledgerAt = (place: string) => machine.places.open(place)
  const clock = uptime && { uptime }
  const seats = {
    live: takeSeat({ ledgerAt, ...clock }),
    rehearsal: takeSeat({ ledgerAt, standIn, ...clock }),
    practice: takeSeat({ ledgerAt, standIn, ...clock }),
  }
  const seat = () => {
    const kind = machine.kind()
    return kind === 'rehearsal' || kind === 'practice' ? seats[kind] : seats.live
  }
  return {
    session: {
      actorAt: (place) => seat().actorAt(place),
      get seat() {
        return seat()
      },
    },
    leave: () => {
      for (const each of Object.values(seats)) each.leave()
    },
  }
}
