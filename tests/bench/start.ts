import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setLocalValue } from '#ledger/open.ts'
import { chain, created, DEVICE, emptyLedger, listed, put } from './books.ts'
import { ms, percentile, type Measured } from './measure.ts'

/** From the start of the host's process to an answered search at the check-in, 15,000 voters: the middle of five starts. */
export function starting(at: string): Measured {
  const home = join(at, 'home')
  const stations = join(home, 'rehearsal', 'stations')
  mkdirSync(stations, { recursive: true })
  emptyLedger(join(home, 'rehearsal', 'office.sqlite')).db.close()
  const station = emptyLedger(join(stations, 'D01.sqlite'))
  setLocalValue(station, 'constituency', 'D01')
  put(station, chain(`${DEVICE}/town`, created()))
  put(station, chain(`${DEVICE}/D01`, listed('D01', 15_000)))
  station.db.close()

  const desk = fileURLToPath(new URL('desk.ts', import.meta.url))
  const starts = Array.from({ length: 5 }, () => {
    const { stdout, status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', desk, home], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`the desk did not start: ${stdout}`)
    return Number(stdout)
  })
  const middle = percentile(starts, 50)
  return {
    what: 'start to a search answered, 15,000 voters',
    bar: '< 1.5 s after the runtime is up',
    measured: `${ms(middle)}, slowest ${ms(Math.max(...starts))}`,
    holds: middle < 1500,
  }
}
