import { join } from 'node:path'
import type { Input, Name, Output } from '#contract/index.ts'
import { openDirect } from '#hosts/direct/direct.ts'
import { randomFrom } from '#rehearsal/random.ts'
import { inventCount, type Planted } from '#rehearsal/votes.ts'
import type { Actor } from '#words/acting.ts'
import { expect } from 'vitest'
import { need } from '../../fixtures/election.ts'
import { PASSPHRASE } from '../operator.ts'
import { ask, send } from './asked.ts'
import { comeAll, type Asks } from './comers.ts'
import { onStick } from './laptops.ts'
import { crewOf, PIN } from './people.ts'
import type { Desk } from './window.ts'

/** A station that nobody watches on a screen: a ledger, keys and stick of its own, asked by the contract as the command line asks. */
export type OtherStation = { readonly constituency: string; readonly path: string; readonly stick: string }

/** Its program, as long as something is done at it; people sign in by their PINs. */
async function at<T>({ path, constituency }: OtherStation, act: (program: Program) => Promise<T>): Promise<T> {
  const log: string[] = []
  const direct = need(
    openDirect({
      path,
      waiting: 'station',
      passphrase: PASSPHRASE,
      recovery: `${path}.none`,
      unopened: true,
      log: (line) => log.push(line),
    }),
  )
  const asked = async <N extends Name>(name: N, input: Input<N>, as?: Actor): Promise<Output<N>> =>
    need(await direct.ask(name, input, { as, pins: async (people) => people.map(() => PIN) }))
  try {
    const program = {
      offer: (file: string) => need(direct.offer(file)),
      ask: asked,
      actor: async (role: string, ...names: readonly string[]): Promise<Actor> => {
        const { people } = await asked('people.list', {})
        return names.map((name) => ({ person: people.find((each) => each.name === name)!.person, role }))
      },
      crew: crewOf(constituency),
    }
    return await act(program)
  } finally {
    await direct.close()
    // Incidents of the program: none is expected.
    expect(log).toEqual([])
  }
}

type Program = {
  readonly offer: (file: string) => string
  readonly ask: <N extends Name>(name: N, input: Input<N>, as?: Actor) => Promise<Output<N>>
  /** People of the station by their names, in this role. */
  readonly actor: (role: string, ...names: readonly string[]) => Promise<Actor>
  readonly crew: ReturnType<typeof crewOf>
}

/** A laptop is made, enrolled by its whole fingerprint, provisioned, and its people get their PINs. The administrator sits at the office. */
export async function otherStation(office: Desk, folder: string, constituency: string, stick: string): Promise<OtherStation> {
  const station = { constituency, path: join(folder, `${constituency}.sqlite`), stick }
  await at(station, async (program) => {
    await program.ask('app.begin', { kind: 'station', passphrase: PASSPHRASE })
    const { path, fingerprint } = await program.ask('app.enrolment', { out: stick })
    const answer = { fingerprint: fingerprint.join('') }
    await ask(office, 'devices.certify', { upload: await send(office, path), constituency, role: 'lead', answer })
    await ask(office, 'bundles.provision', { constituency, out: stick })
    const own = (await ask(office, 'stations.overview', {})).office.fingerprint.join('')
    await program.ask('app.first-bundle', { upload: program.offer(onStick(stick, '.xuance')), fingerprint: own })
    const { lead: name, clerk, overseers, typists } = program.crew
    const lead = await program.actor('lead', name)
    await program.ask('people.set-pin', { person: lead[0]!.person, pin: PIN })
    for (const { person } of await program.actor('', clerk, ...overseers, ...typists))
      await program.ask('people.set-pin', { person, pin: PIN }, lead)
  })
  return station
}

/** The lead and an overseer, who open and close together. */
const bothOf = async ({ actor, crew }: Program): Promise<Actor> => [
  ...(await actor('lead', crew.lead)),
  ...(await actor('overseer', crew.overseers[0])),
]

/** Such a station's polling day: opened by two, and everyone comes. Answers how many are missing for the quorum, contest by contest. */
export const vote = (station: OtherStation): Promise<readonly number[]> =>
  at(station, async (program) => {
    const lead = await program.actor('lead', program.crew.lead)
    const { contests, checklist } = await program.ask('station.prepare', {}, lead)
    const papers = Object.fromEntries(contests.map(({ code, voters }) => [code, voters + 10]))
    const wanted = checklist.flatMap(({ id, needed }) => (needed === 'wanted' ? [[id, '已办好'] as const] : []))
    await program.ask('station.open', { papers, checklist: Object.fromEntries(wanted) }, await bothOf(program))
    const clerk = await program.actor('clerk', program.crew.clerk)
    const asks: Asks = (name, input) => program.ask(name, input, clerk)
    await comeAll(asks, station.constituency)
    return (await program.ask('voting.board', {})).contests.map(({ missing }) => missing)
  })

/** Its evening: closed with every paper accounted for, counted by two typists, signed; answers its final bundle on the stick. */
export const countAndHandOver = (station: OtherStation, planted: Readonly<Record<string, Planted>>): Promise<string> =>
  at(station, async (program) => {
    const both = await bothOf(program)
    const { crew, actor } = program
    const { contests } = await program.ask('closing.preview', { unused: {} }, both.slice(0, 1))
    const unused = Object.fromEntries(contests.map(({ code, expected }) => [code, expected]))
    await program.ask('closing.close', { unused }, both)
    const typists = await Promise.all(crew.typists.map((name) => actor('typist', name)))
    const sheets = (await program.ask('count.state', {}, typists[0])).contests.map(({ code, rounds: [first] }) => {
      const { seats, participants, candidates } = first!
      const ballot = { seats, participants, candidates: candidates.map(({ candidate }) => candidate), writtenIn: undefined }
      return {
        contest: code,
        round: 'first' as const,
        figures: inventCount(randomFrom('qingxi').stream(code), ballot, planted[code]),
      }
    })
    for (const typist of typists)
      for (const sheet of sheets) await program.ask('count.type', { ...sheet, figures: sheet.figures }, typist)
    const signers = [typists[0]!, ...(await Promise.all(crew.overseers.map((name) => actor('overseer', name)))), both.slice(0, 1)]
    for (const signer of signers)
      for (const { contest, round } of sheets) await program.ask('count.sign', { contest, round }, signer)
    const { folder, file } = await program.ask('handing-over.export', { kind: 'final', out: station.stick }, both.slice(0, 1))
    return join(folder, file)
  })
