import { dirname, join } from 'node:path'
import { procedures, type Input, type Name, type Output } from '#contract/index.ts'
import type { Result } from '#contract/result.ts'
import { openDirect, type Direct } from '../direct/direct.ts'
import { type Arguments } from './command.ts'
import { named, need, optional, passphrase, text } from './given.ts'
import { pinsOf } from './pins.ts'
import { noteSecond } from './second-in-vain.ts'

type How = {
  /** In a rehearsal without `--as`: the roles that stand-ins take where the procedure leaves it open. */
  readonly standIns?: readonly string[]
  /** Who does not stand in: whom it is about. */
  readonly besides?: readonly string[]
  /** Where progress goes, line by line; nowhere without it. */
  readonly tell?: (line: string) => void
}

/** One ledger, asked by the contract as every screen asks it. */
export type Asking = Pick<Direct, 'place' | 'live' | 'waits'> & {
  /** The procedure's answer; what it refuses is thrown. */
  ask<N extends Name>(name: N, input: Input<N>, how?: How): Promise<Output<N>>
  /** The same, with the refusal as a value. */
  try<N extends Name>(name: N, input: Input<N>, how?: How): Promise<Result<Output<N>>>
  /** The id by which a procedure takes a file. Refuses `input.unreadable`. */
  offer(path: string): Result<string>
}

type Opening = {
  /** What a ledger without an election is taken for. */
  readonly waiting: Direct['place']
  /** Its keys are needed, so the passphrase is. */
  readonly keys?: true
  /** Where a new election's recovery identity goes. */
  readonly recovery?: string
  /** It is about to be made, or put in the place of one that is damaged. */
  readonly unopened?: true
}

/** The ledger of `--ledger`. Throws what opening it refuses. */
export function ledgerOf(given: Arguments, { waiting, keys, recovery, unopened }: Opening): Asking {
  const path = text(given, 'ledger')
  const secret = keys ? passphrase() : process.env['XUANCE_PASSPHRASE']
  const direct = given.hosts.at(path, () =>
    need(
      openDirect({
        path,
        waiting,
        passphrase: secret,
        recovery: recovery ?? join(dirname(path), 'recovery.agekey'),
        ...(unopened && { unopened }),
        log: given.log,
      }),
    ),
  )
  const attempt: Asking['try'] = (name, input, { standIns, besides, tell } = {}) => {
    noteSecond(given, procedures[name])
    return direct.ask(name, input, {
      as: named(given),
      pins: (people) => pinsOf(given, [...people]),
      signal: given.signal,
      ...(standIns && { standIns }),
      ...(besides && { besides }),
      ...(tell && { onProgress: (stage, done, of) => tell(`${stage} ${done}/${of}`) }),
    })
  }
  return {
    get place() {
      return direct.place
    },
    get live() {
      return direct.live
    },
    get waits() {
      return direct.waits
    },
    offer: (file) => direct.offer(file),
    try: attempt,
    ask: async (name, input, how) => need(await attempt(name, input, how)),
  }
}

/** The office's ledger. */
export const officeOf = (given: Arguments, opening: Omit<Opening, 'waiting'> = {}): Asking =>
  ledgerOf(given, { ...opening, waiting: 'office' })

/** A polling station's ledger. */
export const stationOf = (given: Arguments, opening: Omit<Opening, 'waiting'> = {}): Asking =>
  ledgerOf(given, { ...opening, waiting: 'station' })

/** The constituencies asked for: the one named, or all of the election. */
export async function constituenciesOf(given: Arguments, office: Asking): Promise<readonly string[]> {
  const asked = optional(given, 'constituency')
  if (asked !== undefined) return [asked]
  const { constituencies } = await office.ask('office.overview', {})
  return constituencies.map(({ code }) => code)
}
