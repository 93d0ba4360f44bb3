import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closeLedger, setLocalValue } from '#ledger/open.ts'
import { chain, created, DEVICE, emptyLedger, listed, put, staffed } from './books.ts'
import { ms, percentile, type Measured } from './measure.ts'

/** From the start of the host's process to an answered search at the check-in, 15,000 voters: the middle of five starts. */
export function starting(at: string): Measured {
  const home = homeOf(at, 15_000)
  const starts = Array.from({ length: 5 }, () => started(home))
  const middle = percentile(starts, 50)
  return {
    what: 'start to a search answered, 15,000 voters',
    bar: '< 1.5 s after the runtime is up',
    measured: `${ms(middle)}, slowest ${ms(Math.max(...starts))}`,
    holds: middle < 1500,
  }
}

/** A home of a rehearsal with one station of so many voters. */
export function homeOf(at: string, voters: number): string {
  const home = join(at, 'home')
  const stations = join(home, 'rehearsal', 'stations')
  mkdirSync(stations, { recursive: true })
  closeLedger(emptyLedger(join(home, 'rehearsal', 'office.sqlite')))
  const station = emptyLedger(join(stations, 'D01.sqlite'))
  setLocalValue(station, 'constituency', 'D01')
  put(station, chain(`${DEVICE}/town`, [...created(), ...staffed()]))
  put(station, chain(`${DEVICE}/D01`, listed('D01', voters)))
  closeLedger(station)
  return home
}

const desk = fileURLToPath(new URL('desk.ts', import.meta.url))

/** Milliseconds from the start of a host's process over this home until it answered a search. */
export function started(home: string): number {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', desk, home], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the desk did not start: ${stdout}${stderr}`)
  return Number(stdout)
}
